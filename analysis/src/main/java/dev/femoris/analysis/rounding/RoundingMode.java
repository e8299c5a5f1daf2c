package dev.femoris.analysis.rounding;

/** What the athlete is held against. The id is the word in JSON. */
public enum RoundingMode {
  /** Nothing: nothing is said of the back. */
  NO_BASELINE("no_baseline"),
  /** The athlete's good repetitions. */
  BASELINE("baseline"),
  /** The good repetitions, and a trainer's labels on good and rounded ones. */
  PERSONAL("personal");

  private final String id;

  RoundingMode(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
