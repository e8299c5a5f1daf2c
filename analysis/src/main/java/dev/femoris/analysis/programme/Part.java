package dev.femoris.analysis.programme;

import java.util.Locale;

/** What an exercise is there for. Only the work counts when a week is looked at. */
public enum Part {
  WORK,
  WARM_UP,
  STRETCH;

  /** The word in sheets and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
