package dev.femoris.ingest.file;

import java.util.Arrays;

/**
 * The usual time step of a recording, robust to gaps, jitter and bursts.
 *
 * <p>Regular steps are those up to 1.5 times the larger of median and 95th percentile: with jitter
 * or bursts the 95th percentile is what the recording takes as a matter of course. The rate is the
 * mean over regular steps: the median alone would be off with whole-millisecond stamps or bursts.
 *
 * @param rateHz samples per second
 * @param longestRegularNanos steps beyond are gaps
 */
record StepStatistics(double rateHz, long longestRegularNanos) {

  private static final int MAX_EXAMINED = 20_000;

  static StepStatistics of(long[] timeNanos) {
    int stride = 1 + timeNanos.length / MAX_EXAMINED;
    long[] examined = new long[(timeNanos.length - 2) / stride + 1];
    for (int i = 0; i < examined.length; i++) {
      examined[i] = timeNanos[i * stride + 1] - timeNanos[i * stride];
    }
    Arrays.sort(examined);
    long median = examined[examined.length / 2];
    long p95 = examined[(int) (examined.length * 0.95)];
    long longest = Math.max(median, p95) * 3 / 2;
    return new StepStatistics(rate(timeNanos, longest), longest);
  }

  private static double rate(long[] timeNanos, long longest) {
    long count = 0;
    long total = 0;
    for (int i = 1; i < timeNanos.length; i++) {
      long step = timeNanos[i] - timeNanos[i - 1];
      if (step <= longest) {
        count++;
        total += step;
      }
    }
    return count * 1e9 / total;
  }
}
