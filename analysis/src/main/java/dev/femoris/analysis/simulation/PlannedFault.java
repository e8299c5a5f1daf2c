package dev.femoris.analysis.simulation;

/** A way in which a repetition may be done badly on purpose. */
public enum PlannedFault {
  PARTIAL("partial"),
  DROPPED_ECCENTRIC("dropped_eccentric"),
  MOMENTUM("momentum");

  private final String id;

  PlannedFault(String id) {
    this.id = id;
  }

  /** The word used in truth files. */
  public String id() {
    return id;
  }
}
