package dev.femoris.ingest.relay;

/**
 * The time from one sample to the next, fitted by least squares to indices and times of many: the
 * coarse stamps of a few seconds tell it to some parts in 100,000. Not thread-safe.
 */
final class PeriodFit {

  /** Over fewer samples the period is not known well enough to count by it. */
  private static final int FEWEST = 128;

  private boolean started;
  private long firstIndex;
  private double firstNanos;
  private long count;
  private long span;
  private double meanIndex;
  private double meanNanos;
  private double indexSquares;
  private double products;

  /** Takes a sample; in any order. */
  void add(long index, long timeNanos) {
    if (!started) {
      started = true;
      firstIndex = index;
      firstNanos = timeNanos;
    }
    double x = index - firstIndex;
    double y = timeNanos - firstNanos;
    count++;
    span = Math.max(span, Math.abs(index - firstIndex));
    double fromMean = x - meanIndex;
    meanIndex += fromMean / count;
    meanNanos += (y - meanNanos) / count;
    indexSquares += fromMean * (x - meanIndex);
    products += fromMean * (y - meanNanos);
  }

  /** Samples from the first to the one furthest from it. */
  long span() {
    return span;
  }

  /** Whether there is enough to count by. */
  boolean isSound() {
    return span >= FEWEST && products > 0;
  }

  /** What was fitted; when it {@link #isSound}. */
  double periodNanos() {
    return products / indexSquares;
  }
}
