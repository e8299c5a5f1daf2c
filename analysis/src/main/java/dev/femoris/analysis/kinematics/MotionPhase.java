package dev.femoris.analysis.kinematics;

/**
 * What the thigh is doing now, as far as a causal analysis can tell. The id is the word in files
 * and messages.
 */
public enum MotionPhase {
  /** In the start pose or at rest. */
  REST("rest"),
  /** First phase: from the start pose toward the turning point. */
  FIRST("first"),
  /** At the turning point. */
  TURN("turn"),
  /** Second phase: on the way back. */
  SECOND("second"),
  /** Moving, but not in a repetition: walking, set-up. */
  OTHER("other");

  private final String id;

  MotionPhase(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
