package dev.femoris.ingest.file.motion;

import java.util.Arrays;

/**
 * Times of samples that come in blocks with one stamp each: within a block evenly up to the stamp
 * of the next, so that the recorder's own clock makes the rate, not the nominal one. Where a block
 * is missing behind it, its samples keep the usual period. Not thread-safe.
 */
public final class BlockTimes {

  private static final double MAX_DEVIATION = 0.2;

  private long[] firstNanos = new long[64];
  private int[] counts = new int[64];
  private int blocks;

  /**
   * @param firstSampleNanos time of the block's first sample
   * @param count its samples
   */
  public void block(long firstSampleNanos, int count) {
    if (blocks == counts.length) {
      firstNanos = Arrays.copyOf(firstNanos, blocks * 2);
      counts = Arrays.copyOf(counts, blocks * 2);
    }
    firstNanos[blocks] = firstSampleNanos;
    counts[blocks] = count;
    blocks++;
  }

  /** Sets the times of the samples, which came in the order of the blocks. */
  public void apply(Motion.Builder samples, double nominalPeriodNanos) {
    double usual = usualPeriodNanos(nominalPeriodNanos);
    int sample = 0;
    for (int b = 0; b < blocks; b++) {
      double period = periodNanos(b);
      boolean regular = Math.abs(period - usual) <= usual * MAX_DEVIATION;
      for (int i = 0; i < counts[b]; i++) {
        samples.time(sample++, firstNanos[b] + Math.round(i * (regular ? period : usual)));
      }
    }
  }

  /** NaN for the last block. */
  private double periodNanos(int b) {
    return b + 1 < blocks && counts[b] > 0
        ? (double) (firstNanos[b + 1] - firstNanos[b]) / counts[b]
        : Double.NaN;
  }

  private double usualPeriodNanos(double nominal) {
    var periods = new double[Math.max(0, blocks - 1)];
    for (int b = 0; b < periods.length; b++) {
      periods[b] = periodNanos(b);
    }
    Arrays.sort(periods);
    double median = periods.length == 0 ? nominal : periods[periods.length / 2];
    return median > 0 ? median : nominal;
  }
}
