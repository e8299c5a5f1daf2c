package dev.femoris.analysis.rounding;

/** What is said of the back from the thigh alone. The id is the word in JSON. */
public enum RoundingVerdict {
  /** The thigh moved as it does when a back rounds; it may have had another reason. */
  POSSIBLE("possible"),
  /** The thigh moved as in the athlete's good repetitions. */
  UNLIKELY("unlikely"),
  CANNOT_TELL("cannot_tell");

  private final String id;

  RoundingVerdict(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
