package dev.femoris.analysis.programme;

import java.util.Locale;

/** For whom a routine is meant. */
public enum Level {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED;

  /** The word in sheets and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
