package dev.femoris.analysis.trunk;

/** Why nothing is said of the lower back. The id is the word in JSON, the text is for people. */
public enum BackUnknown {
  NO_BASELINE("no_baseline", "no baseline"),
  LEARNING_BASELINE("learning_baseline", "one of the repetitions later ones are held against"),
  PELVIS_NOT_SEEN("pelvis_not_seen", "T12 without the sacrum: how the pelvis stands is not known"),
  NO_STANDING(
      "no_standing", "relaxed standing was not seen with the sensors on: stand still for 3 s"),
  FORWARD_NOT_KNOWN("forward_not_known", "no bend was seen yet that shows which way is forward"),
  SENSOR_LOST("sensor_lost", "a trunk sensor was lost during the repetition"),
  SAMPLES_MISSING("samples_missing", "samples of a trunk sensor are missing in the repetition"),
  SENSOR_MOVED("sensor_moved", "a trunk sensor seems to have slipped by more than 3° on the skin"),
  LOAD_CHANGED("load_changed", "the load differs from the baseline's by more than 15 %"),
  NOT_LIKE_BASELINE(
      "not_like_baseline", "the thigh moved too differently from the baseline's repetitions"),
  NO_MODEL("no_model", "the thigh alone says nothing of the back in this exercise"),
  NOT_MEASURED("not_measured", "the lift's phases could not be told apart"),
  LOAD_UNKNOWN("load_unknown", "the baseline's load is known, today's is not: say the load"),
  VARIANT_CHANGED("variant_changed", "another variant or start height than in the baseline"),
  THIGH_SENSOR_MOVED(
      "thigh_sensor_moved", "the sensor seems to have moved on the thigh by more than 3°"),
  AXIS_UNCLEAR("axis_unclear", "the thigh turned about more than one axis"),
  THIGH_SAMPLES_MISSING(
      "thigh_samples_missing", "more than 5 % of the repetition's samples are missing"),
  UNUSUAL("unusual", "unusual rep, cannot judge the back"),
  UNCERTAIN("uncertain", "the thigh does not tell clearly enough: a back sensor would"),
  NOT_YET("not_yet", "one repetition alone is not enough to say");

  private final String id;
  private final String text;

  BackUnknown(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public String id() {
    return id;
  }

  public String text() {
    return text;
  }
}
