package dev.femoris.analysis.statistic;

/**
 * The middle of a few values and how far they scatter about it, neither moved by one odd value.
 *
 * @param median in the values' own unit
 * @param scatter 1.4826 times the median absolute deviation, which is the standard deviation of a
 *     normal distribution; not below 0
 */
public record Spread(double median, double scatter) {

  private static final double NORMAL = 1.4826;

  public Spread {
    if (!(scatter >= 0) || Double.isNaN(median)) {
      throw new IllegalArgumentException(
          "median %s, scatter %s: both must be numbers, the scatter not negative"
              .formatted(median, scatter));
    }
  }

  /** Of {@code values}; of none it is 0 with no scatter. */
  public static Spread of(double... values) {
    double median = Medians.of(values);
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.abs(values[i] - median);
    }
    return new Spread(median, NORMAL * Medians.of(deviations));
  }

  /** Scatter as a share of the median; 0 when the median is 0. */
  public double share() {
    return median == 0 ? 0 : scatter / Math.abs(median);
  }
}
