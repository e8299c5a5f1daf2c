package dev.femoris.analysis.trainingstudy;

/** The sensors an athlete wears. */
public enum Wear {
  /** One thigh, the same for everything. */
  ONE_THIGH,
  /** One thigh, on the leg that works. */
  WORKING_THIGH,
  /** The working thigh, sacrum and T12. */
  THIGH_AND_TRUNK
}
