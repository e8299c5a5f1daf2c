package dev.femoris.ingest.stream;

import java.util.OptionalDouble;

/**
 * How fast the device's clock runs against the receiver's: slope of the lower envelope of (arrival
 * − device time) over the last minute. Delays only ever add, so the smallest of each 5 s is nearest
 * the truth. For the report only.
 */
final class DriftEstimator {

  private static final long BIN_MICROS = 5_000_000;
  private static final int BINS = 12;
  private static final int MIN_BINS = 4;

  private final double[] deviceMicros = new double[BINS];
  private final double[] delayMicros = new double[BINS];
  private long bin = -1;
  private long bins;
  private long originDevice;
  private long originArrival;

  void push(long deviceTimeMicros, long arrivalNanos) {
    if (bin < 0) {
      originDevice = deviceTimeMicros;
      originArrival = arrivalNanos;
    }
    double device = deviceTimeMicros - originDevice;
    double delay = (arrivalNanos - originArrival) / 1000.0 - device;
    long current = (long) Math.floor(device / BIN_MICROS);
    if (current > bin) {
      bin = current;
      put((int) (bins++ % BINS), device, delay);
    } else if (current == bin && delay < delayMicros[(int) ((bins - 1) % BINS)]) {
      put((int) ((bins - 1) % BINS), device, delay);
    }
  }

  /** Least-squares slope in ppm; empty before 20 s. */
  OptionalDouble ppm() {
    int n = (int) Math.min(bins, BINS);
    if (n < MIN_BINS) {
      return OptionalDouble.empty();
    }
    double meanDevice = 0;
    double meanDelay = 0;
    for (int i = 0; i < n; i++) {
      meanDevice += deviceMicros[i] / n;
      meanDelay += delayMicros[i] / n;
    }
    double product = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      double x = deviceMicros[i] - meanDevice;
      product += x * (delayMicros[i] - meanDelay);
      square += x * x;
    }
    return OptionalDouble.of(product / square * 1e6);
  }

  private void put(int slot, double device, double delay) {
    deviceMicros[slot] = device;
    delayMicros[slot] = delay;
  }
}
