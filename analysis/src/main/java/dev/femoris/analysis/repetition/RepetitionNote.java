package dev.femoris.analysis.repetition;

/** Something a reader of a repetition should know that is not a fault of form. */
public enum RepetitionNote {
  /** A lift whose lowering never came: bar dropped or racked. */
  LOWERING_MISSING("lowering_missing"),
  /** Samples were missing inside it and were interpolated. */
  SAMPLES_MISSING("samples_missing"),
  /** Its angle comes from the gyroscope alone, because the accelerometer contradicts it. */
  GYROSCOPE_ONLY("gyroscope_only");

  private final String id;

  RepetitionNote(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
