package dev.femoris.analysis.exercise;

/** Which phase a repetition begins with; a property of the exercise. */
public enum PhaseOrder {
  /** Muscles lengthen under load first: Romanian deadlift, squat, Nordic curl. */
  ECCENTRIC_FIRST("eccentric_first"),
  /** Muscles shorten first: deadlift from the floor, glute bridge, leg raises. */
  CONCENTRIC_FIRST("concentric_first");

  private final String id;

  PhaseOrder(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
