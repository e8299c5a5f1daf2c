package dev.femoris.analysis.statistic;

import org.apache.commons.math3.stat.StatUtils;

/** The middle of a few values. */
public final class Medians {

  private Medians() {}

  /**
   * Median of {@code values}, the mean of the two in the middle when their number is even; 0 when
   * there are none.
   */
  public static double of(double... values) {
    return values.length == 0 ? 0 : StatUtils.percentile(values, 50);
  }
}
