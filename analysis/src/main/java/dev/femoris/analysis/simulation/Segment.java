package dev.femoris.analysis.simulation;

/** The part of the leg that an exercise moves. */
enum Segment {
  THIGH,
  /**
   * The thigh hardly moves; truth speaks of the shank: direction knee to ankle from straight down.
   */
  SHANK
}
