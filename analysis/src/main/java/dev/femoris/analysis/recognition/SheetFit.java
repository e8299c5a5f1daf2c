package dev.femoris.analysis.recognition;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.exercise.TempoTarget;

/**
 * How well repetitions fit an exercise's sheet: a log likelihood with broad scales, because a sheet
 * tells what is usual and people are not.
 *
 * <p>Each trait is taken as normal about what the sheet says, ranges and times in logarithms, and
 * no single trait can rule an exercise out by itself. The scales are judgement, checked on
 * simulated athletes; the validation page has the confusion.
 */
final class SheetFit {

  private static final double START_SHARE = 0.5;
  private static final double ROM_SHARE = 0.25;
  private static final double RATIO_SIGMA = 0.6;
  private static final double DURATION_SIGMA = 0.5;

  /** People move faster than a coach asks for. */
  private static final double HURRY = 0.75;

  private static final double STEADY_PEAKEDNESS = 1.45;
  private static final double STEADY_SIGMA = 0.35;
  private static final double FALLING_PEAKEDNESS = 4;
  private static final double FALLING_SIGMA = 0.6;

  /** Most a single trait counts, in standard deviations. */
  private static final double WORST = 3;

  private static final double WORST_START = 4;

  /**
   * Where nobody was seen to walk or to change posture before the first repetition, a recording
   * more likely began lying than standing: people walk up to what is done standing.
   */
  private static final double UNKNOWN_LYING = 0.8;

  private static final double UNKNOWN_UPRIGHT = 1.5;

  private SheetFit() {}

  /**
   * Log likelihood but for a constant; 0 would be a perfect fit of an exercise with wide ranges.
   */
  static double log(ExerciseProfile p, RepetitionTraits t) {
    return start(p, t) + rom(p, t) + ratio(p, t) + duration(p, t) + peakedness(p, t);
  }

  private static double start(ExerciseProfile p, RepetitionTraits t) {
    boolean onTheSide =
        p.pose() == StartPose.LYING
            && p.angleSource() == AngleSource.GYROSCOPE
            && Math.abs(p.startAngleRad()) < Math.toRadians(45);
    if (t.startAngleRad().isEmpty()) {
      boolean lying = p.pose() == StartPose.LYING;
      return normal(lying ? UNKNOWN_LYING : UNKNOWN_UPRIGHT, WORST_START);
    }
    if (onTheSide || t.startOutOfPlane()) {
      return normal(onTheSide == t.startOutOfPlane() ? 0 : WORST_START, WORST_START);
    }
    double off =
        Math.IEEEremainder(t.startAngleRad().getAsDouble() - p.startAngleRad(), 2 * Math.PI);
    return normal(off / (START_SHARE * p.startToleranceRad()), WORST_START);
  }

  /** The wider an exercise's ranges the less it says that one of them fits. */
  private static double rom(ExerciseProfile p, RepetitionTraits t) {
    double sigma = ROM_SHARE * Math.log(p.romMaxRad() / p.romMinRad());
    return normal(Math.log(t.romRad() / p.romRad()) / sigma, WORST) - Math.log(sigma);
  }

  private static double ratio(ExerciseProfile p, RepetitionTraits t) {
    TempoTarget tempo = p.tempo();
    double eccentricToConcentric =
        Math.log((tempo.eccentricS() + 0.2) / (tempo.concentricS() + 0.2));
    double expected =
        p.order() == PhaseOrder.ECCENTRIC_FIRST ? eccentricToConcentric : -eccentricToConcentric;
    double is = Math.log((t.firstPhaseS() + 0.2) / (t.secondPhaseS() + 0.2));
    return normal((is - 0.7 * expected) / RATIO_SIGMA, WORST);
  }

  private static double duration(ExerciseProfile p, RepetitionTraits t) {
    double expectedS = HURRY * (p.tempo().eccentricS() + p.tempo().concentricS()) + 0.2;
    double isS = t.firstPhaseS() + t.secondPhaseS() + 0.2;
    return normal(Math.log(isS / expectedS) / DURATION_SIGMA, WORST);
  }

  /** An exercise that is judged for hip break ends its lowering in a fall to the hands. */
  private static double peakedness(ExerciseProfile p, RepetitionTraits t) {
    boolean falls = p.faults().contains(Fault.HIP_BREAK);
    double is = Math.log(Math.max(1, t.peakedness()));
    return falls
        ? normal((is - Math.log(FALLING_PEAKEDNESS)) / FALLING_SIGMA, WORST)
        : normal((is - Math.log(STEADY_PEAKEDNESS)) / STEADY_SIGMA, WORST);
  }

  private static double normal(double z, double worst) {
    double limited = Math.clamp(z, -worst, worst);
    return -0.5 * limited * limited;
  }
}
