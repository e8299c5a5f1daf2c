package dev.femoris.analysis.trunk;

/** What is said of the lower back in one repetition. The id is the word in JSON. */
public enum BackVerdict {
  /** Rounded clearly more than the athlete's own good repetitions. */
  PRESENT("present"),
  ABSENT("absent"),
  /** From the thigh alone: the back may have rounded. */
  POSSIBLE("possible"),
  /** From the thigh alone: nothing speaks for it. */
  UNLIKELY("unlikely"),
  CANNOT_TELL("cannot_tell");

  private final String id;

  BackVerdict(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
