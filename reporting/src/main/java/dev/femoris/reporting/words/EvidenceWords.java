package dev.femoris.reporting.words;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.reporting.unit.Units;

/** A measured quantity beside its reference, as a sentence without a full stop. */
final class EvidenceWords {

  private EvidenceWords() {}

  static String of(Evidence evidence) {
    return "%s %s, %s%s%s"
        .formatted(
            name(evidence.quantity()),
            value(evidence.quantity(), evidence.measured()),
            reference(evidence),
            hipFlexion(evidence),
            lasting(evidence));
  }

  private static String reference(Evidence evidence) {
    Quantity quantity = evidence.quantity();
    String limit = value(quantity, evidence.limit());
    String usual = value(quantity, evidence.reference());
    return switch (evidence.basis()) {
      case OWN_SESSION -> "own median so far %s, limit %s".formatted(usual, limit);
      case BASELINE -> "own baseline %s, limit %s".formatted(usual, limit);
      case TARGET -> "target %s, limit %s".formatted(usual, limit);
      case DEFINITION -> "limit %s".formatted(limit);
      case OTHER_LEG -> "%slimit %s".formatted(legs(evidence), limit);
    };
  }

  private static String legs(Evidence evidence) {
    return evidence
        .legs()
        .map(
            legs ->
                "%s left %s, right %s, "
                    .formatted(
                        name(legs.quantity()),
                        value(legs.quantity(), legs.left()),
                        value(legs.quantity(), legs.right())))
        .orElse("");
  }

  /** What a lean lost at the catch means; nothing when none was lost. */
  private static String hipFlexion(Evidence evidence) {
    double lostRad = evidence.reference() - evidence.measured();
    return evidence.quantity() == Quantity.CATCH_LEAN_RAD && lostRad > 0
        ? ": about %s° of hip flexion"
            .formatted(Figures.fixed(Units.degrees(NordicMeasures.hipFlexionRad(lostRad)), 0))
        : "";
  }

  private static String lasting(Evidence evidence) {
    return evidence.lasting()
        ? "; %d in a row: a change of style?".formatted(evidence.inARow())
        : "";
  }

  private static String name(Quantity quantity) {
    return switch (quantity) {
      case RANGE_RAD -> "range";
      case ECCENTRIC_S -> "eccentric";
      case CONCENTRIC_S -> "concentric";
      case TURN_PAUSE_S -> "pause at the turning point";
      case DURATION_S -> "whole repetition";
      case ECCENTRIC_PEAK_PER_S -> "peak rate of the eccentric, ranges a second";
      case REVERSAL_RAD_PER_S2 -> "angular acceleration at the turning point";
      case OVERSHOOT_RAD -> "swing past the start pose";
      case EARLY_SHARE -> "way done at 30 % of the lift";
      case OFF_AXIS_RAD_PER_S -> "unrest sideways";
      case SMOOTHNESS_FIRST -> "smoothness of the first phase";
      case SMOOTHNESS_SECOND -> "smoothness of the second phase";
      case START_ANGLE_RAD -> "angle at the start";
      case CATCH_LEAN_RAD -> "caught at a lean of";
      case SAG_RAD -> "hips lower than before by";
      case SHAPE_SHARE -> "difference from the usual course";
      case CONCENTRIC_RATE_RAD_PER_S -> "mean rate of the concentric";
      case LUMBAR_CHANGE_RAD -> "lower back bent more than in the own good repetitions by";
      case HIP_FLEXION_RAD -> "hip bent on the way down by";
      case ASYMMETRY_SHARE -> "difference between the legs";
    };
  }

  private static String value(Quantity quantity, double value) {
    return switch (quantity.unit()) {
      case RAD -> Figures.fixed(Units.degrees(value), 1) + "°";
      case S -> Figures.fixed(Units.seconds(value), 2) + " s";
      case RAD_PER_S -> Figures.fixed(Units.degrees(value), 1) + "°/s";
      case RAD_PER_S2 -> Figures.fixed(Units.degrees(value), 0) + "°/s²";
      case SHARE -> Figures.fixed(Units.percent(100 * value), 0) + " %";
      case NONE -> Figures.fixed(value, 2);
    };
  }
}
