package dev.femoris.analysis.quality;

import dev.femoris.analysis.repetition.Repetition;
import java.util.List;
import java.util.Optional;

/**
 * How alike a set's repetitions are: coefficients of variation, standard deviation over mean.
 *
 * @param rangeShare of the range of motion
 * @param durationShare of the duration from start to end
 */
public record Consistency(double rangeShare, double durationShare) {

  private static final int FEWEST = 3;

  /** Empty with fewer than three repetitions. */
  public static Optional<Consistency> of(List<Repetition> set) {
    return set.size() < FEWEST
        ? Optional.empty()
        : Optional.of(
            new Consistency(
                variation(set.stream().mapToDouble(Repetition::romRad).toArray()),
                variation(set.stream().mapToDouble(Repetition::durationS).toArray())));
  }

  /** Coefficient of variation of at least two values. */
  static double variation(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean);
    }
    return mean == 0 ? 0 : Math.sqrt(square / (values.length - 1)) / mean;
  }
}
