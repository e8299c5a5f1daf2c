package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One athlete's good repetitions of one hinge lift, as numbers to hold others against. Immutable.
 *
 * @param exerciseId the exercise
 * @param repetitions accepted repetitions it rests on, at least {@link #FEWEST}
 * @param mean mean of each feature, in the order of {@link RoundingFeature} and its unit
 * @param deviation standard deviation of each among these repetitions alone
 * @param loadKg load they were done with; empty when unknown
 */
public record RoundingBaseline(
    String exerciseId, int repetitions, double[] mean, double[] deviation, OptionalDouble loadKg) {

  /** Version of what is kept; one of another version cannot be used. */
  public static final int VERSION = 1;

  public static final int FEWEST = 5;

  /** The population's scatter counts as this many repetitions. */
  private static final double PSEUDO_REPETITIONS = 10;

  private static final int FEATURES = RoundingFeature.values().length;

  public RoundingBaseline {
    mean = mean.clone();
    deviation = deviation.clone();
    if (repetitions < FEWEST) {
      throw new IllegalArgumentException(
          "rounding baseline of %d repetitions: must be at least %d"
              .formatted(repetitions, FEWEST));
    }
    if (mean.length != FEATURES || deviation.length != FEATURES) {
      throw new IllegalArgumentException(
          "rounding baseline of %d means, %d deviations: must be %d"
              .formatted(mean.length, deviation.length, FEATURES));
    }
    for (int i = 0; i < FEATURES; i++) {
      if (!Double.isFinite(mean[i]) || !(deviation[i] >= 0 && deviation[i] < 1e9)) {
        throw new IllegalArgumentException(
            "rounding baseline, %s: mean %s, deviation %s: must be numbers, not negative"
                .formatted(RoundingFeature.values()[i].id(), mean[i], deviation[i]));
      }
    }
    if (loadKg.isPresent() && !(loadKg.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "rounding baseline, load %s kg: must be positive".formatted(loadKg.getAsDouble()));
    }
  }

  /**
   * From good repetitions of one session.
   *
   * @throws IllegalArgumentException when there are fewer than {@link #FEWEST}
   */
  public static RoundingBaseline of(
      String exerciseId, List<RoundingFeatures> accepted, OptionalDouble loadKg) {
    return of(RoundingNorms.of(accepted), exerciseId, loadKg);
  }

  private static RoundingBaseline of(
      RoundingNorms norms, String exerciseId, OptionalDouble loadKg) {
    return new RoundingBaseline(
        exerciseId, norms.repetitions(), norms.mean(), norms.deviation(), loadKg);
  }

  /**
   * From the norms of several sessions; empty when they have too few repetitions together.
   *
   * @param loadKg load of the last of them
   */
  public static Optional<RoundingBaseline> ofSessions(
      String exerciseId, List<RoundingNorms> sessions, OptionalDouble loadKg) {
    return RoundingNorms.pooled(sessions)
        .filter(n -> n.repetitions() >= FEWEST)
        .map(n -> of(n, exerciseId, loadKg));
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * How far each feature is from the athlete's mean, in the athlete's own standard deviations
   * shrunk towards the population's.
   *
   * @param populationDeviation standard deviation within an athlete usual in the population, one
   *     for each feature; 0 where a feature is not used: then it is 0 here too
   */
  public double[] normalised(RoundingFeatures features, double[] populationDeviation) {
    double[] normalised = new double[FEATURES];
    for (RoundingFeature feature : RoundingFeature.values()) {
      int i = feature.ordinal();
      double scale = scale(i, populationDeviation[i]);
      normalised[i] = scale > 0 ? (features.of(feature) - mean[i]) / scale : 0;
    }
    return normalised;
  }

  private double scale(int i, double population) {
    if (population == 0) {
      return 0;
    }
    double own = repetitions - 1.0;
    return Math.sqrt(
        (PSEUDO_REPETITIONS * square(population) + own * square(deviation[i]))
            / (PSEUDO_REPETITIONS + own));
  }

  /** A copy of the means. */
  @Override
  public double[] mean() {
    return mean.clone();
  }

  /** A copy of the deviations. */
  @Override
  public double[] deviation() {
    return deviation.clone();
  }

  /** Writes it, with its version. */
  public void save(StateWriter to) {
    to.put(VERSION).put(FEATURES).put(exerciseId.getBytes(StandardCharsets.UTF_8));
    to.put(repetitions).put(mean).put(deviation).put(loadKg.orElse(Double.NaN));
  }

  /**
   * Reads one back.
   *
   * @throws IllegalArgumentException when it is of another version or damaged
   */
  public static RoundingBaseline restore(StateReader from) {
    int version = from.getInt();
    int features = from.getInt();
    if (version != VERSION || features != FEATURES) {
      throw new IllegalArgumentException(
          "rounding baseline of version %d with %d features: this program reads version %d with %d"
              .formatted(version, features, VERSION, FEATURES));
    }
    String exerciseId = new String(from.getBytes(), StandardCharsets.UTF_8);
    int repetitions = from.getInt();
    double[] mean = new double[FEATURES];
    double[] deviation = new double[FEATURES];
    from.get(mean);
    from.get(deviation);
    double loadKg = from.getDouble();
    return new RoundingBaseline(
        exerciseId,
        repetitions,
        mean,
        deviation,
        Double.isNaN(loadKg) ? OptionalDouble.empty() : OptionalDouble.of(loadKg));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoundingBaseline b
        && exerciseId.equals(b.exerciseId)
        && repetitions == b.repetitions
        && Arrays.equals(mean, b.mean)
        && Arrays.equals(deviation, b.deviation)
        && loadKg.equals(b.loadKg);
  }

  @Override
  public int hashCode() {
    return 31 * exerciseId.hashCode() + Arrays.hashCode(mean);
  }
}
