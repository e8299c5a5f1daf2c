package dev.femoris.analysis.statistic;

import java.util.Arrays;

/** The middle of a few values. */
public final class Medians {

  private Medians() {}

  /**
   * Median of {@code values}, the mean of the two in the middle when their number is even; 0 when
   * there are none. Values that are not numbers are left out.
   */
  public static double of(double... values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted); // What is no number comes last.
    int count = sorted.length;
    while (count > 0 && Double.isNaN(sorted[count - 1])) {
      count--;
    }
    return count == 0 ? Double.NaN : middle(sorted, count);
  }

  private static double middle(double[] sorted, int count) {
    double upper = sorted[count / 2];
    double lower = sorted[(count - 1) / 2];
    return count == 1 ? upper : lower + 0.5 * (upper - lower);
  }
}
