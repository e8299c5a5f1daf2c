package dev.femoris.analysis.habit;

import java.util.Locale;

/** The seven mistakes. */
public enum Habit {
  ROUNDED_BACK,
  MOMENTUM,
  NEGLECTED_ECCENTRIC,
  ONCE_A_WEEK,
  ONE_SIDED,
  NO_WARM_UP,
  LOAD_TOO_FAST;

  /** The word in the rules' file and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
