package dev.femoris.analysis.exercise;

/** Where the angle comes from that repetitions are found in. */
public enum AngleSource {
  /**
   * The direction of gravity about the flexion axis: absolute, for movements in the sagittal plane.
   */
  GRAVITY,
  /** The integrated rate about the main axis of movement: relative, for any plane. */
  GYROSCOPE
}
