package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.statistic.Spread;
import java.util.Optional;

/**
 * Judges hips that bend in a Nordic curl, by the lean of the thigh when the hands meet the floor.
 *
 * <p>The arms fix the height of the shoulders at that moment, so a thigh that leans less than usual
 * has a hip that is bent more. Taller boxes or bent elbows look the same, as does a rounded lower
 * back by half: the athlete's own catches are the only measure.
 */
final class CatchJudge {

  /** More than usual, as hip flexion. */
  private static final double LIMIT_RAD = NordicMeasures.LEAN_PER_HIP_FLEXION * Math.toRadians(15);

  private static final double LEAN_ERROR_RAD = Math.toRadians(1.2);

  /** Upright kneeling is another thigh angle after the sensor was put on again. */
  private static final double REMOUNT_ERROR_RAD = Math.toRadians(2.5);

  private static final double SCATTER_SHARE = 0.5;

  private final Reference reference;

  CatchJudge(Reference reference) {
    this.reference = reference;
  }

  /** The hands met the floor at a lean clearly less than usual. */
  Finding hipBreak(Repetition r) {
    if (r.catchLeanRad().isEmpty()) {
      boolean hidden = r.notes().contains(RepetitionNote.SAMPLES_MISSING);
      return Finding.cannotTell(
          Fault.HIP_BREAK,
          hidden ? Finding.Unknowable.SAMPLES_MISSING : Finding.Unknowable.NO_CATCH);
    }
    double leanRad = r.catchLeanRad().getAsDouble();
    Optional<Spread> stored = reference.inBaseline(Quantity.CATCH_LEAN_RAD);
    Evidence.Basis basis =
        stored.isPresent() ? Evidence.Basis.BASELINE : Evidence.Basis.OWN_SESSION;
    return stored
        .or(() -> reference.usualInSession(Quantity.CATCH_LEAN_RAD))
        .map(usual -> less(leanRad, usual, basis).finding(Fault.HIP_BREAK))
        .orElseGet(() -> Finding.cannotTell(Fault.HIP_BREAK, Finding.Unknowable.NO_REFERENCE));
  }

  private static Margin less(double leanRad, Spread usual, Evidence.Basis basis) {
    double errorRad =
        switch (basis) {
          case BASELINE -> Math.hypot(LEAN_ERROR_RAD, REMOUNT_ERROR_RAD);
          case OWN_SESSION, TARGET, DEFINITION, OTHER_LEG -> LEAN_ERROR_RAD;
        };
    return Margin.below(
        Quantity.CATCH_LEAN_RAD,
        leanRad,
        usual.median(),
        usual.median() - LIMIT_RAD,
        Math.hypot(errorRad, SCATTER_SHARE * usual.scatter()),
        basis);
  }
}
