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

  /**
   * Median of the means of all pairs, each value with itself too: hardly moved by one odd value
   * among five, and nearly as steady as the mean. 0 when there are none.
   */
  public static double ofPairs(double... values) {
    int n = values.length;
    double[] means = new double[n * (n + 1) / 2];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        means[k++] = 0.5 * (values[i] + values[j]);
      }
    }
    return of(means);
  }

  private static double middle(double[] sorted, int count) {
    double upper = sorted[count / 2];
    double lower = sorted[(count - 1) / 2];
    return count == 1 ? upper : lower + 0.5 * (upper - lower);
  }
}
