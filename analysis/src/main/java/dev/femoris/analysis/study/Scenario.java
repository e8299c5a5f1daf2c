package dev.femoris.analysis.study;

/** What else changes when a back rounds. */
public enum Scenario {
  /** Only what geometry and balance enforce: "silent" rounding. */
  GEOMETRY,
  /**
   * From the floor the hips rise early in proportion to the rounding; in a Romanian deadlift the
   * spine takes the bar deeper than the hamstrings let the hips go, and the knees answer in the
   * athlete's own way.
   */
  COUPLED
}
