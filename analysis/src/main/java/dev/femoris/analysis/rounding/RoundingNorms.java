package dev.femoris.analysis.rounding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one session's good repetitions of a hinge lift came to. Immutable.
 *
 * @param repetitions how many, at least one
 * @param mean of each feature, in the order of {@link RoundingFeature} and its unit
 * @param deviation standard deviation of each
 */
public record RoundingNorms(int repetitions, double[] mean, double[] deviation) {

  private static final int FEATURES = RoundingFeature.values().length;

  public RoundingNorms {
    mean = mean.clone();
    deviation = deviation.clone();
    if (repetitions < 1 || mean.length != FEATURES || deviation.length != FEATURES) {
      throw new IllegalArgumentException(
          "rounding norms of %d repetitions, %d means, %d deviations: must be at least 1, and %d"
              .formatted(repetitions, mean.length, deviation.length, FEATURES));
    }
  }

  /** Of at least one repetition. */
  public static RoundingNorms of(List<RoundingFeatures> accepted) {
    double[] mean = new double[FEATURES];
    double[] deviation = new double[FEATURES];
    for (RoundingFeature feature : RoundingFeature.values()) {
      int i = feature.ordinal();
      mean[i] = accepted.stream().mapToDouble(f -> f.of(feature)).average().orElse(0);
      double squares = accepted.stream().mapToDouble(f -> square(f.of(feature) - mean[i])).sum();
      deviation[i] = Math.sqrt(squares / Math.max(1, accepted.size() - 1));
    }
    return new RoundingNorms(accepted.size(), mean, deviation);
  }

  /**
   * Several sessions together: what differs between them is the strap rather than the athlete, so
   * the scatter is that within sessions. Empty when there are none.
   */
  static Optional<RoundingNorms> pooled(List<RoundingNorms> sessions) {
    int all = sessions.stream().mapToInt(RoundingNorms::repetitions).sum();
    if (all == 0) {
      return Optional.empty();
    }
    double[] mean = new double[FEATURES];
    double[] deviation = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      double squares = 0;
      for (RoundingNorms session : sessions) {
        mean[i] += session.repetitions * session.mean[i] / all;
        squares += (session.repetitions - 1) * square(session.deviation[i]);
      }
      deviation[i] = Math.sqrt(squares / Math.max(1, all - sessions.size()));
    }
    return Optional.of(new RoundingNorms(all, mean, deviation));
  }

  private static double square(double x) {
    return x * x;
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public double[] deviation() {
    return deviation.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoundingNorms n
        && repetitions == n.repetitions
        && Arrays.equals(mean, n.mean)
        && Arrays.equals(deviation, n.deviation);
  }

  @Override
  public int hashCode() {
    return 31 * repetitions + Arrays.hashCode(mean);
  }

  /** All numbers in full: results name a digest of what they were held against. */
  @Override
  public String toString() {
    return "RoundingNorms[repetitions=%d, mean=%s, deviation=%s]"
        .formatted(repetitions, Arrays.toString(mean), Arrays.toString(deviation));
  }
}
