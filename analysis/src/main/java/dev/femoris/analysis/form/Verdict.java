package dev.femoris.analysis.form;

/** What is said of one fault in one repetition. */
public enum Verdict {
  PRESENT("present"),
  ABSENT("absent"),
  CANNOT_TELL("cannot_tell");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
