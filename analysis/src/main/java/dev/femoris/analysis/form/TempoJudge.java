package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.statistic.Spread;
import java.util.Optional;

/** Judges durations: against a target where one is set, against the athlete's own otherwise. */
final class TempoJudge {

  private static final double DROPPED_SHARE = 0.6;

  /** A whole repetition shorter than this share of the athlete's own was rushed. */
  private static final double RUSHED_SHARE = 0.65;

  /** Off target by more than the larger of the two is off target. */
  private static final double TARGET_SHARE = 0.3;

  private static final double TARGET_S = 0.3;

  /** A pause that was asked for and is that long can be left out. */
  private static final double ASKED_PAUSE_S = 1;

  private static final double ASKED_PAUSE_SHARE = 0.5;

  /** Error of a duration: of both its boundaries, and of what one calls the end of a slow phase. */
  private static final double ERROR_S = 0.05;

  private static final double ERROR_SHARE = 0.05;

  /** When the athlete's own phases scatter more than this, six tenths of their median is usual. */
  private static final double STEADY_SHARE = 0.4;

  /**
   * Peak rate of a lowering that was dropped, over the usual: real ones held at the top come to
   * 1.33 by a boundary alone, simulated drops begin at 1.54.
   */
  private static final double FASTER = 1.4;

  private final PhaseOrder order;
  private final boolean fall;
  private final Reference reference;
  private final Optional<TempoTarget> target;

  TempoJudge(ExerciseProfile exercise, Reference reference, Optional<TempoTarget> target) {
    this.order = exercise.order();
    this.fall = exercise.pose() == StartPose.KNEELING;
    this.reference = reference;
    this.target = target;
  }

  /**
   * The eccentric lasts less than 0.6 of the reference, or of the target where one is set. One that
   * is that short and yet no faster than usual began while the turning point was being held: the
   * boundary moved, not the athlete.
   */
  Finding droppedEccentric(Repetition r) {
    Optional<Spread> usual = reference.usual(Quantity.ECCENTRIC_S);
    boolean steady = usual.isPresent() && usual.get().share() < STEADY_SHARE;
    Optional<Margin> own =
        usual
            .filter(u -> steady)
            .map(u -> shorter(Quantity.ECCENTRIC_S, r, u.median(), reference.basis()));
    Optional<Margin> asked =
        target
            .filter(t -> t.eccentricS() > 0)
            .map(t -> shorter(Quantity.ECCENTRIC_S, r, t.eccentricS(), Evidence.Basis.TARGET));
    Optional<Margin> margin = either(own, asked);
    if (margin.isEmpty()) {
      return cannotTell(
          usual.isPresent()
              ? Finding.Unknowable.UNSTEADY_REFERENCE
              : Finding.Unknowable.NO_REFERENCE);
    }
    boolean blurred = asked.isEmpty() && margin.get().beyond() > 0 && !faster(r);
    return blurred
        ? cannotTell(Finding.Unknowable.UNCLEAR_BOUNDARY)
        : margin.get().finding(Fault.DROPPED_ECCENTRIC);
  }

  private static Finding cannotTell(Finding.Unknowable reason) {
    return Finding.cannotTell(Fault.DROPPED_ECCENTRIC, reason);
  }

  /** Where the lowering ends in a fall its peak rate says nothing. */
  private boolean faster(Repetition r) {
    return fall
        || reference
            .usual(Quantity.ECCENTRIC_PEAK_PER_S)
            .map(usual -> r.eccentricPeakPerS() >= FASTER * usual.median())
            .orElse(true);
  }

  private static Optional<Margin> either(Optional<Margin> own, Optional<Margin> asked) {
    return own.isPresent() && asked.isPresent()
        ? Optional.of(own.get().or(asked.get()))
        : own.or(() -> asked);
  }

  private static Margin shorter(
      Quantity quantity, Repetition r, double reference, Evidence.Basis basis) {
    return shorter(quantity, r, reference, DROPPED_SHARE, basis);
  }

  private static Margin shorter(
      Quantity quantity, Repetition r, double reference, double share, Evidence.Basis basis) {
    double limit = share * reference;
    return Margin.below(quantity, quantity.of(r), reference, limit, errorS(limit), basis);
  }

  private static double errorS(double durationS) {
    return Math.hypot(ERROR_S, ERROR_SHARE * durationS);
  }

  /**
   * With a target: the eccentric or the concentric is off it by more than max(0.3 s, 30 %), or of a
   * pause of a second or more at the turning point less than half is made. Without: the whole
   * repetition is over in less than 0.65 of the athlete's own; a slow one without a target is
   * effort, not a fault.
   */
  Finding offTarget(Repetition r) {
    Optional<Margin> margin =
        target.isPresent()
            ? target.map(t -> offTarget(r, t))
            : reference
                .usual(Quantity.DURATION_S)
                .map(
                    usual ->
                        shorter(
                            Quantity.DURATION_S,
                            r,
                            usual.median(),
                            RUSHED_SHARE,
                            reference.basis()));
    return margin
        .map(m -> m.finding(Fault.TEMPO_OFF_TARGET))
        .orElseGet(
            () -> Finding.cannotTell(Fault.TEMPO_OFF_TARGET, Finding.Unknowable.NO_REFERENCE));
  }

  /** The pause in the start pose is not judged: it is not over when the repetition is counted. */
  private Margin offTarget(Repetition r, TempoTarget t) {
    double turnPauseS =
        order == PhaseOrder.ECCENTRIC_FIRST ? t.pauseStretchedS() : t.pauseContractedS();
    return off(Quantity.ECCENTRIC_S, r, t.eccentricS())
        .or(off(Quantity.CONCENTRIC_S, r, t.concentricS()))
        .or(leftOut(r, turnPauseS));
  }

  private static Margin leftOut(Repetition r, double askedS) {
    double limit = askedS >= ASKED_PAUSE_S ? ASKED_PAUSE_SHARE * askedS : 0;
    return Margin.below(
        Quantity.TURN_PAUSE_S,
        r.turnPauseS(),
        askedS,
        limit,
        errorS(askedS),
        Evidence.Basis.TARGET);
  }

  private static Margin off(Quantity quantity, Repetition r, double targetS) {
    double measured = quantity.of(r);
    double tolerance = Math.max(TARGET_S, TARGET_SHARE * targetS);
    return measured < targetS
        ? Margin.below(
            quantity,
            measured,
            targetS,
            targetS - tolerance,
            errorS(targetS),
            Evidence.Basis.TARGET)
        : Margin.above(
            quantity,
            measured,
            targetS,
            targetS + tolerance,
            errorS(targetS),
            Evidence.Basis.TARGET);
  }
}
