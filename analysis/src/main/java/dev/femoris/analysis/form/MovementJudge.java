package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.statistic.Spread;
import java.util.Optional;
import java.util.function.Function;

/** Judges range, reversal and course of the movement. */
final class MovementJudge {

  private static final double PARTIAL_SHARE = 0.8;
  private static final double RANGE_ERROR_RAD = Math.toRadians(0.5);
  private static final double RANGE_ERROR_SHARE = 0.03;

  /** A strap turns up to 6 % more or less than the bone, another way every time it is put on. */
  private static final double STRAP_ERROR_SHARE = 0.04;

  private static final double OVERSHOOT_RAD = Math.toRadians(4);
  private static final double OVERSHOOT_ERROR_RAD = Math.toRadians(0.7);
  private static final double BOUNCE_PAUSE_S = 0.08;
  private static final double PAUSE_ERROR_S = 0.015;
  private static final double BOUNCE_REVERSAL = 2;
  private static final double REVERSAL_ERROR_SHARE = 0.15;

  private static final double EARLY_BY = 0.12;
  private static final double EARLY_ERROR = 0.04;

  private static final double SAG_RAD = Math.toRadians(4.5);
  private static final double SAG_ERROR_RAD = Math.toRadians(1.2);

  private static final double WOBBLE_TIMES = 1.8;
  private static final double WOBBLE_BY_RAD_PER_S = Math.toRadians(4);
  private static final double WOBBLE_ERROR_SHARE = 0.12;

  private static final double UNUSUAL_SHARE = 0.12;
  private static final double UNUSUAL_SCATTERS = 5;
  private static final double UNUSUAL_ERROR = 0.015;

  private final ExerciseProfile exercise;
  private final Reference reference;
  private final boolean absolute;

  MovementJudge(ExerciseProfile exercise, Reference reference) {
    this.exercise = exercise;
    this.reference = reference;
    this.absolute = exercise.angleSource() == AngleSource.GRAVITY;
  }

  /** Under 80 % of the reference range. */
  Finding partialRange(Repetition r) {
    return against(
        Fault.PARTIAL_RANGE,
        Quantity.RANGE_RAD,
        usual -> {
          double limit = PARTIAL_SHARE * usual.median();
          double share =
              reference.basis() == Evidence.Basis.BASELINE ? STRAP_ERROR_SHARE : RANGE_ERROR_SHARE;
          return Margin.below(
              Quantity.RANGE_RAD,
              r.romRad(),
              usual.median(),
              limit,
              Math.hypot(RANGE_ERROR_RAD, share * limit),
              reference.basis());
        });
  }

  /**
   * The return overshoots the start pose by more than 4°; or the pause at the turning point is
   * under 80 ms and the reversal more than twice as hard as the reference. An angle that is
   * integrated does not know its start pose to 4°, nor does a leg fall through the mat: there only
   * the second.
   */
  Finding momentum(Repetition r) {
    Margin overshoot =
        Margin.above(
            Quantity.OVERSHOOT_RAD,
            absolute ? r.measures().overshootRad() : 0,
            OVERSHOOT_RAD,
            OVERSHOOT_RAD,
            OVERSHOOT_ERROR_RAD,
            Evidence.Basis.DEFINITION);
    Margin noPause =
        Margin.below(
            Quantity.TURN_PAUSE_S,
            r.turnPauseS(),
            BOUNCE_PAUSE_S,
            BOUNCE_PAUSE_S,
            PAUSE_ERROR_S,
            Evidence.Basis.DEFINITION);
    if (overshoot.beyond() > 0) {
      return overshoot.finding(Fault.MOMENTUM);
    }
    if (samplesMissing(r)) {
      return Finding.cannotTell(Fault.MOMENTUM, Finding.Unknowable.SAMPLES_MISSING);
    }
    if (noPause.beyond() <= 0) {
      return (absolute ? overshoot.or(noPause) : noPause).finding(Fault.MOMENTUM);
    }
    return against(
        Fault.MOMENTUM,
        Quantity.REVERSAL_RAD_PER_S2,
        usual -> overshoot.or(noPause.and(harder(r, usual))));
  }

  private Margin harder(Repetition r, Spread usual) {
    double limit = BOUNCE_REVERSAL * usual.median();
    return Margin.above(
        Quantity.REVERSAL_RAD_PER_S2,
        r.measures().reversalRadPerS2(),
        usual.median(),
        limit,
        REVERSAL_ERROR_SHARE * limit + 1e-9,
        reference.basis());
  }

  /** Of the way up, 12 % more than usual is done at 30 % of its time. */
  Finding hipsRiseEarly(Repetition r) {
    return against(
        Fault.HIPS_RISE_EARLY,
        Quantity.EARLY_SHARE,
        usual ->
            Margin.above(
                Quantity.EARLY_SHARE,
                r.measures().earlyShare(),
                usual.median(),
                usual.median() + EARLY_BY,
                Math.hypot(EARLY_ERROR, 0.5 * usual.scatter()),
                reference.basis()));
  }

  /**
   * The thigh hangs more than 4.5° lower at the extreme than it did in the session, seen from the
   * start pose; or, where the hips are up in the start pose, at both ends. A curl that is short in
   * reach looks the same: then partial range is said as well.
   */
  Finding hipSag(Repetition r) {
    Optional<Spread> range = reference.usualInSession(Quantity.RANGE_RAD);
    Optional<Spread> start = reference.usualInSession(Quantity.START_ANGLE_RAD);
    if (range.isEmpty() || start.isEmpty()) {
      return Finding.cannotTell(Fault.HIP_SAG, Finding.Unknowable.NO_REFERENCE);
    }
    double atStart = r.startAngleRad() - start.get().median();
    double further = exercise.direction() * (r.romRad() - range.get().median());
    double sag =
        liftsFromFloor() ? further : Math.max(further, Math.min(atStart, atStart + further));
    return Margin.above(
            Quantity.SAG_RAD, sag, 0, SAG_RAD, SAG_ERROR_RAD, Evidence.Basis.OWN_SESSION)
        .finding(Fault.HIP_SAG);
  }

  private boolean liftsFromFloor() {
    return exercise.order() == PhaseOrder.CONCENTRIC_FIRST && exercise.direction() < 0;
  }

  /** The rate about the other axes is 1.8 times the usual, and 4°/s above it. */
  Finding wobble(Repetition r) {
    if (samplesMissing(r)) {
      return Finding.cannotTell(Fault.WOBBLE, Finding.Unknowable.SAMPLES_MISSING);
    }
    return against(
        Fault.WOBBLE,
        Quantity.OFF_AXIS_RAD_PER_S,
        usual -> {
          double limit =
              Math.max(WOBBLE_TIMES * usual.median(), usual.median() + WOBBLE_BY_RAD_PER_S);
          return Margin.above(
              Quantity.OFF_AXIS_RAD_PER_S,
              r.measures().offAxisRadPerS(),
              usual.median(),
              limit,
              WOBBLE_ERROR_SHARE * limit,
              reference.basis());
        });
  }

  /** The course of the angle differs from the usual one by far more than good repetitions do. */
  Finding unusual(Repetition r) {
    Optional<AngleShape> usual = reference.shape();
    if (usual.isEmpty()) {
      return Finding.cannotTell(Fault.UNUSUAL, Finding.Unknowable.NO_REFERENCE);
    }
    if (samplesMissing(r)) {
      return Finding.cannotTell(Fault.UNUSUAL, Finding.Unknowable.SAMPLES_MISSING);
    }
    Spread distance = reference.shapeDistance(usual.get());
    double limit =
        Math.max(UNUSUAL_SHARE, distance.median() + UNUSUAL_SCATTERS * distance.scatter());
    return Margin.above(
            Quantity.SHAPE_SHARE,
            r.measures().shape().distance(usual.get()),
            distance.median(),
            limit,
            UNUSUAL_ERROR,
            reference.basis())
        .finding(Fault.UNUSUAL);
  }

  private Finding against(Fault fault, Quantity quantity, Function<Spread, Margin> margin) {
    return reference
        .usual(quantity)
        .map(margin)
        .map(m -> m.finding(fault))
        .orElseGet(() -> Finding.cannotTell(fault, Finding.Unknowable.NO_REFERENCE));
  }

  private static boolean samplesMissing(Repetition r) {
    return r.notes().contains(RepetitionNote.SAMPLES_MISSING);
  }
}
