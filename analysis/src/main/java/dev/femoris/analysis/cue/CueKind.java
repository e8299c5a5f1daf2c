package dev.femoris.analysis.cue;

/** How a cue reaches the athlete. The id is the word in messages. */
public enum CueKind {
  /** A short sound; the only kind inside a repetition. */
  TONE("tone"),
  /** Spoken and shown, between repetitions. */
  WORDS("words");

  private final String id;

  CueKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
