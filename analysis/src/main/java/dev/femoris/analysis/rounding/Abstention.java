package dev.femoris.analysis.rounding;

/** Why nothing is said of the back. The id is the word in JSON. */
public enum Abstention {
  /** There is no model of this exercise. */
  NO_MODEL("no_model"),
  /** The repetition's course could not be measured. */
  NOT_MEASURED("not_measured"),
  /** Fewer than five good repetitions are known. */
  NO_BASELINE("no_baseline"),
  /** The baseline was done with a load that is known; this one is not. */
  LOAD_UNKNOWN("load_unknown"),
  /** The load differs from the baseline's by more than 15 %. */
  LOAD_DIFFERS("load_differs"),
  /** Another variant of the exercise, or another start height, than in the baseline. */
  VARIANT_DIFFERS("variant_differs"),
  /** The sensor has moved on the thigh by more than 3°. */
  SENSOR_MOVED("sensor_moved"),
  /** The thigh turned about more than one axis. */
  AXIS_UNCLEAR("axis_unclear"),
  /** More than 5 % of the repetition's samples are missing. */
  SAMPLES_MISSING("samples_missing"),
  /** Unlike anything the model knows, in this athlete or in others. */
  UNUSUAL("unusual"),
  /** Neither likely nor unlikely enough. */
  UNCERTAIN("uncertain"),
  /** Likely or unlikely enough, but not yet in two of the last three repetitions. */
  NOT_YET("not_yet");

  private final String id;

  Abstention(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
