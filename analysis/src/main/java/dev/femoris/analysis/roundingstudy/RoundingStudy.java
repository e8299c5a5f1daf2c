package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.RoundingNorms;
import dev.femoris.analysis.study.HingeLift;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongConsumer;

/**
 * The study's plan: which athletes a model is fitted on, which it is judged on, and at what
 * prevalence.
 */
public final class RoundingStudy {

  /** Share of rounded repetitions that is assumed. */
  public static final double PREVALENCE = 0.2;

  /** Athletes a model is fitted on; their seeds begin at 1. */
  public static final int FITTED_ON = 200;

  /** Seeds from here on are never fitted on nor looked at while fitting. */
  public static final long FIRST_JUDGED_SEED = 9500;

  /** Not in the simulation: noise of real sensors, and movement out of the plane. */
  private static final EnumSet<RoundingFeature> NOT_SIMULATED =
      EnumSet.of(RoundingFeature.TREMOR, RoundingFeature.OFF_AXIS);

  private RoundingStudy() {}

  /**
   * Fits anew. Takes minutes.
   *
   * @param progress is told each athlete's seed
   */
  public static RoundingModel fit(HingeLift lift, int version, LongConsumer progress) {
    return ModelFit.fit(
        lift.id(),
        features(lift),
        PREVALENCE,
        version,
        "%d simulated athletes (kinematic study, seeds 1 to %d), no people"
            .formatted(FITTED_ON, FITTED_ON),
        athletes(lift, 1, FITTED_ON, progress));
  }

  /** Lets the model judge this many athletes it was not fitted on. */
  public static Appraisal appraise(
      HingeLift lift, RoundingModel model, int count, LongConsumer progress) {
    List<TrialAthlete> athletes = athletes(lift, FIRST_JUDGED_SEED, count, progress);
    var appraisal = new Appraisal(model, others(lift, athletes));
    athletes.forEach(appraisal::add);
    return appraisal;
  }

  private static List<TrialAthlete> athletes(
      HingeLift lift, long firstSeed, int count, LongConsumer progress) {
    var population = new Population(lift);
    List<TrialAthlete> athletes = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      progress.accept(seed);
      athletes.add(population.athlete(seed));
    }
    return athletes;
  }

  /** From standing there is a turn to wait at; at the floor nobody sees how long. */
  private static List<RoundingFeature> features(HingeLift lift) {
    EnumSet<RoundingFeature> used = EnumSet.complementOf(NOT_SIMULATED);
    if (lift.fromFloor()) {
      used.remove(RoundingFeature.TURN_WAIT_S);
    }
    return List.copyOf(used);
  }

  /** What athletes do on the average, for one of whom nothing is known. */
  private static RoundingBaseline others(HingeLift lift, List<TrialAthlete> athletes) {
    List<RoundingNorms> norms =
        athletes.stream()
            .map(TrialAthlete::baseline)
            .map(b -> new RoundingNorms(b.repetitions(), b.mean(), b.deviation()))
            .toList();
    return RoundingBaseline.ofSessions(lift.id(), norms, OptionalDouble.empty()).orElseThrow();
  }
}
