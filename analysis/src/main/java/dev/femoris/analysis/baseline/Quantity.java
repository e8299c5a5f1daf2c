package dev.femoris.analysis.baseline;

import dev.femoris.analysis.repetition.Repetition;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Something measured in a repetition and held against a reference; SI units inside.
 *
 * <p>The id is the word in stored baselines.
 */
public enum Quantity {
  RANGE_RAD("range", Unit.RAD, true, Repetition::romRad),
  ECCENTRIC_S("eccentric", Unit.S, true, Repetition::eccentricS),
  CONCENTRIC_S("concentric", Unit.S, true, Repetition::concentricS),
  TURN_PAUSE_S("turn_pause", Unit.S, true, Repetition::turnPauseS),
  DURATION_S("duration", Unit.S, true, Repetition::durationS),
  ECCENTRIC_PEAK_PER_S("eccentric_peak", Unit.NONE, true, Repetition::eccentricPeakPerS),
  REVERSAL_RAD_PER_S2("reversal", Unit.RAD_PER_S2, true, r -> r.measures().reversalRadPerS2()),
  OVERSHOOT_RAD("overshoot", Unit.RAD, true, r -> r.measures().overshootRad()),
  EARLY_SHARE("early_share", Unit.SHARE, true, r -> r.measures().earlyShare()),
  OFF_AXIS_RAD_PER_S("off_axis_rate", Unit.RAD_PER_S, true, r -> r.measures().offAxisRadPerS()),
  SMOOTHNESS_FIRST("smoothness_first", Unit.NONE, true, r -> r.measures().smoothnessFirst()),
  SMOOTHNESS_SECOND("smoothness_second", Unit.NONE, true, r -> r.measures().smoothnessSecond()),
  /** Not there in a repetition without a catch. */
  CATCH_LEAN_RAD("catch_lean", Unit.RAD, true, Quantity::catchLeanRad),
  /** Moves with the strap: compared within a session only. */
  START_ANGLE_RAD("start_angle", Unit.RAD, false, Repetition::startAngleRad),
  /** How much further the thigh hangs than it did; derived from start and turn angle. */
  SAG_RAD("sag", Unit.RAD),
  /** Difference of the shape from the athlete's own; derived from both. */
  SHAPE_SHARE("shape_distance", Unit.SHARE),
  /** Mean rate of the concentric phase; differs with the load, so it is not kept. */
  CONCENTRIC_RATE_RAD_PER_S(
      "concentric_rate", Unit.RAD_PER_S, false, Repetition::concentricRateRadPerS),
  /** Lumbar flexion over the athlete's own; from trunk sensors. */
  LUMBAR_CHANGE_RAD("lumbar_change", Unit.RAD),
  /** Growth of hip flexion on the way down, from thigh and sacrum. */
  HIP_FLEXION_RAD("hip_flexion", Unit.RAD),
  /** Right less left, over the larger of both; derived from two legs. */
  ASYMMETRY_SHARE("asymmetry", Unit.SHARE);

  /** How a value is to be written for people. */
  public enum Unit {
    RAD,
    S,
    RAD_PER_S,
    RAD_PER_S2,
    /** Written as percent. */
    SHARE,
    NONE
  }

  private final String id;
  private final Unit unit;
  private final boolean keptBetweenSessions;
  private final Optional<ToDoubleFunction<Repetition>> measured;

  Quantity(
      String id, Unit unit, boolean keptBetweenSessions, ToDoubleFunction<Repetition> measured) {
    this.id = id;
    this.unit = unit;
    this.keptBetweenSessions = keptBetweenSessions;
    this.measured = Optional.of(measured);
  }

  Quantity(String id, Unit unit) {
    this.id = id;
    this.unit = unit;
    this.keptBetweenSessions = false;
    this.measured = Optional.empty();
  }

  public String id() {
    return id;
  }

  public Unit unit() {
    return unit;
  }

  /** Whether it means the same after the sensor was taken off and put on again. */
  public boolean keptBetweenSessions() {
    return keptBetweenSessions;
  }

  /** Whether some repetitions do not have it. */
  public boolean sometimesMissing() {
    return this == CATCH_LEAN_RAD;
  }

  private static double catchLeanRad(Repetition r) {
    return r.catchLeanRad().orElse(Double.NaN);
  }

  /**
   * Its value in a repetition; NaN where the repetition does not have it.
   *
   * @throws IllegalStateException for one that is derived from more than a repetition
   */
  public double of(Repetition repetition) {
    return measured
        .orElseThrow(() -> new IllegalStateException(this + " is not measured in one repetition"))
        .applyAsDouble(repetition);
  }
}
