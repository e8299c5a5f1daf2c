package dev.femoris.analysis.programme;

import java.util.Locale;

/** An elastic band with an exercise. */
public enum Band {
  NONE,
  /** Takes weight off. */
  HELPS,
  RESISTS;

  /** The word in sheets and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
