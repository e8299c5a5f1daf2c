package dev.femoris.analysis.training;

/** What was seen of the lower back in one repetition. */
public enum BackSight {
  /** Sensors on the trunk: rounded clearly more than the athlete's own. */
  ROUNDED,
  /** Sensors on the trunk: not. */
  STRAIGHT,
  /** The thigh alone: may have rounded. */
  HINTED,
  /** The thigh alone: nothing speaks for it. */
  UNLIKELY,
  UNSEEN;

  /** Whether trunk sensors saw it. */
  public boolean measured() {
    return this == ROUNDED || this == STRAIGHT;
  }

  /** Whether the thigh alone said something of it. */
  public boolean inferred() {
    return this == HINTED || this == UNLIKELY;
  }
}
