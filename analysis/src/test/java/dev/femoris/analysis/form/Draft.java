package dev.femoris.analysis.form;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionMeasures;
import dev.femoris.analysis.repetition.RepetitionNote;
import java.util.Arrays;
import java.util.Set;

/** A good repetition of an exercise, with what a test wants otherwise; degrees. */
public final class Draft {

  private final ExerciseProfile exercise;
  public double eccentricS = 2;
  public double pauseS = 0.5;
  public double concentricS = 1;
  public double romDeg = 20;
  public double startDeg;
  public double eccentricPeakPerS = 1;
  public double reversalDegPerS2 = 60;
  public double overshootDeg = 0.5;
  public double earlyShare = 0.18;
  public double offAxisDegPerS = 6;
  public double smoothness = -1.6;
  public double shapeBend;
  public Set<RepetitionNote> notes = Set.of();

  private Draft(ExerciseProfile exercise) {
    this.exercise = exercise;
  }

  public static Draft of(String exerciseId) {
    return new Draft(exercise(exerciseId));
  }

  public static ExerciseProfile exercise(String id) {
    return ExerciseCatalog.builtIn().find(id).orElseThrow();
  }

  public Repetition repetition() {
    double firstS =
        switch (exercise.order()) {
          case ECCENTRIC_FIRST -> eccentricS;
          case CONCENTRIC_FIRST -> concentricS;
        };
    double endS = eccentricS + pauseS + concentricS;
    return new Repetition(
        exercise.order(),
        0,
        nanos(firstS),
        nanos(firstS + pauseS),
        nanos(endS),
        nanos(endS + 0.02),
        Math.toRadians(romDeg),
        Math.toRadians(eccentricPeakPerS * romDeg),
        Math.toRadians(eccentricPeakPerS * romDeg),
        Math.toRadians(startDeg),
        measures(),
        notes);
  }

  private RepetitionMeasures measures() {
    double[] shares = new double[AngleShape.POINTS];
    Arrays.fill(shares, 0.5 + shapeBend);
    return new RepetitionMeasures(
        Math.toRadians(reversalDegPerS2),
        Math.toRadians(overshootDeg),
        earlyShare,
        Math.toRadians(offAxisDegPerS),
        smoothness,
        smoothness,
        AngleShape.of(shares));
  }

  private static long nanos(double s) {
    return Math.round(s * 1e9);
  }
}
