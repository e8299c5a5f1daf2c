package dev.femoris.ingest.relay;

/** The rate of samples by their own times; holes are left out. Not thread-safe. */
final class RateMeasurement {

  private static final int FEWEST = 16;
  private static final double MAX_DEVIATION = 0.06;

  private final double nominalHz;
  private boolean started;
  private long firstNanos;
  private long lastNanos;
  private long steps;
  private long stepsNanos;

  RateMeasurement(double nominalHz) {
    this.nominalHz = nominalHz;
  }

  void sample(long timeNanos, long missingBefore) {
    if (!started) {
      started = true;
      firstNanos = timeNanos;
    } else if (missingBefore == 0) {
      steps++;
      stepsNanos += timeNanos - lastNanos;
    }
    lastNanos = timeNanos;
  }

  /** From the first sample to the last. */
  long spanNanos() {
    return lastNanos - firstNanos;
  }

  /** What was measured; the nominal rate from too few samples, or where it is no rate. */
  double hz() {
    if (steps < FEWEST) {
      return nominalHz;
    }
    double measured = steps * 1e9 / stepsNanos;
    return Math.abs(measured / nominalHz - 1) <= MAX_DEVIATION ? measured : nominalHz;
  }

  void reset() {
    started = false;
    steps = 0;
    stepsNanos = 0;
    firstNanos = 0;
    lastNanos = 0;
  }
}
