package dev.femoris.analysis.rounding;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is measured at the thigh in one repetition of a hinge lift because rounding of the back may
 * move it; none of it is the back. The id is the word in coefficient files and label stores; the
 * order is that of the vectors, so new ones are added at the end.
 */
public enum RoundingFeature {
  EARLY_SHARE("early_share", Unit.SHARE, "share of the way up done in the first 30 % of its time"),
  THETA_15("theta_at_15", Unit.RAD, "thigh angle at 15 % of the concentric's time"),
  THETA_30("theta_at_30", Unit.RAD, "thigh angle at 30 % of the concentric's time"),
  THETA_45("theta_at_45", Unit.RAD, "thigh angle at 45 % of the concentric's time"),
  STALL("stall", Unit.SHARE, "how far the rate falls between 25 and 75 % of the concentric's time"),
  SECOND_PEAK("second_peak", Unit.SHARE, "height of the rate's second peak above the dip before"),
  CONCENTRIC_S("concentric", Unit.S, "duration of the concentric"),
  ECCENTRIC_S("eccentric", Unit.S, "duration of the eccentric"),
  BOTTOM("bottom", Unit.RAD, "thigh angle at the floor or at the bottom"),
  RANGE("range", Unit.RAD, "range of the thigh"),
  TURN_WAIT_S("turn_wait", Unit.S, "from within 6 % of the extreme to the reversal"),
  PEAK_CONCENTRIC("peak_concentric", Unit.RAD_PER_S, "peak rate of the concentric"),
  PEAK_ECCENTRIC("peak_eccentric", Unit.RAD_PER_S, "peak rate of the eccentric"),
  PEAK_TIME("peak_time", Unit.SHARE, "share of the concentric's time at which its rate peaks"),
  LATE_LOWERING(
      "late_lowering", Unit.SHARE, "share of the way down done in the last 30 % of its time"),
  TREMOR("tremor", Unit.RAD_PER_S, "root mean square rate between 4 and 12 Hz in the concentric"),
  OFF_AXIS("off_axis", Unit.RAD_PER_S, "root mean square rate about the other two axes");

  /** Unit of a feature's values. */
  public enum Unit {
    RAD("rad"),
    RAD_PER_S("rad/s"),
    S("s"),
    /** 0 to 1, without a unit. */
    SHARE("share");

    private final String id;

    Unit(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  private final String id;
  private final Unit unit;
  private final String meaning;

  RoundingFeature(String id, Unit unit, String meaning) {
    this.id = id;
    this.unit = unit;
    this.meaning = meaning;
  }

  public String id() {
    return id;
  }

  public Unit unit() {
    return unit;
  }

  /** One line for people. */
  public String meaning() {
    return meaning;
  }

  /** Whether it is an angle from straight down, which moves with the sensor on the thigh. */
  public boolean absolute() {
    return switch (this) {
      case THETA_15, THETA_30, THETA_45, BOTTOM -> true;
      case EARLY_SHARE,
          STALL,
          SECOND_PEAK,
          CONCENTRIC_S,
          ECCENTRIC_S,
          RANGE,
          TURN_WAIT_S,
          PEAK_CONCENTRIC,
          PEAK_ECCENTRIC,
          PEAK_TIME,
          LATE_LOWERING,
          TREMOR,
          OFF_AXIS ->
          false;
    };
  }

  public static Optional<RoundingFeature> find(String id) {
    return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
  }
}
