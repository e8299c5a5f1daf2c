package dev.femoris.analysis.progress;

import dev.femoris.analysis.statistic.Spread;
import java.util.Arrays;

/**
 * How much sessions scatter about their level from day to day, and how much more a mean of them
 * scatters than if they were independent.
 *
 * @param deviation standard deviation of one session
 * @param inflation of the variance of a mean, at least 1: sum of the autocorrelations with
 *     Bartlett's weights (Newey and West 1987), negative ones left out
 */
record DayToDay(double deviation, double inflation) {

  private static final int NEIGHBOURS = 7;
  private static final double FURTHEST = 3;
  private static final int LONGEST_LAG = 18;
  private static final int SESSIONS_A_LAG = 6;

  /**
   * @param residuals of the sessions about their level, oldest first
   * @param unsure what is added to the inflation because little is known of it
   */
  static DayToDay of(double[] residuals, double leastInflation, double unsure) {
    double variance = product(residuals, 0);
    int lags = Math.min(LONGEST_LAG, residuals.length / SESSIONS_A_LAG);
    double inflation = 1;
    for (int lag = 1; variance > 0 && lag <= lags; lag++) {
      double weight = 1 - lag / (lags + 1.0);
      inflation += 2 * weight * Math.max(0, product(residuals, lag) / variance);
    }
    return new DayToDay(Math.sqrt(variance), Math.max(leastInflation, inflation) + unsure);
  }

  /** Standard error of the difference of two means of sessions. */
  double standardError(int sessions, int others) {
    return deviation * Math.sqrt(inflation * (1.0 / sessions + 1.0 / others));
  }

  private static double product(double[] residuals, int lag) {
    double sum = 0;
    for (int i = lag; i < residuals.length; i++) {
      sum += residuals[i] * residuals[i - lag];
    }
    return sum / residuals.length;
  }

  /**
   * Values with the odd ones drawn in to three times the usual scatter about their neighbours. Many
   * values may be the same, as counts of faults are: then half the standard deviation is taken for
   * the usual scatter.
   */
  static double[] drawnIn(double[] values) {
    double[] middle = new double[values.length];
    double[] apart = new double[values.length];
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i - NEIGHBOURS);
      int to = Math.min(values.length, i + NEIGHBOURS + 1);
      middle[i] = Spread.of(Arrays.copyOfRange(values, from, to)).median();
      apart[i] = values[i] - middle[i];
      squares += apart[i] * apart[i];
    }
    double deviation = Math.sqrt(squares / Math.max(1, values.length));
    double most = FURTHEST * Math.max(Spread.of(apart).scatter(), 0.5 * deviation);
    double[] all = new double[values.length];
    Arrays.setAll(all, i -> middle[i] + Math.clamp(apart[i], -most, most));
    return all;
  }
}
