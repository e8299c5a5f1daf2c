package dev.femoris.analysis.validation;

/** The four events of a repetition; the id is the word in truth files and tables. */
public enum RepetitionEvent {
  START("start"),
  TURN_IN("turn_in"),
  TURN_OUT("turn_out"),
  END("end");

  private final String id;

  RepetitionEvent(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
