package dev.femoris.ingest.group;

/**
 * The least delayed packets of the last minute: how far a device's clock is ahead of the receiver's
 * when a packet needs no time. Delays only ever add, so the greatest (device time − arrival) of
 * each 5 s is nearest the truth.
 */
final class DelayLine {

  private static final long BIN_NANOS = 5_000_000_000L;
  private static final int BINS = 12;

  private final long[] leadNanos = new long[BINS];
  private long bin = -1;
  private long bins;
  private long originNanos;
  private long newestNanos;

  /**
   * @param deviceNanos of the packet's newest sample
   */
  void push(long deviceNanos, long arrivalNanos) {
    if (bin < 0) {
      originNanos = deviceNanos;
    }
    newestNanos = Math.max(newestNanos, deviceNanos - originNanos);
    long lead = deviceNanos - arrivalNanos;
    long current = Math.max(0, deviceNanos - originNanos) / BIN_NANOS;
    if (current > bin) {
      bin = current;
      leadNanos[slot(bins++)] = lead;
    } else {
      int slot = slot(bins - 1);
      leadNanos[slot] = Math.max(leadNanos[slot], lead);
    }
  }

  /** Device time that was seen so far. */
  long spanNanos() {
    return newestNanos;
  }

  /** How far the device's clock is ahead of the receiver's, delays left out. */
  long leadNanos() {
    long greatest = leadNanos[0];
    for (int i = 1; i < size(); i++) {
      greatest = Math.max(greatest, leadNanos[i]);
    }
    return greatest;
  }

  /** Root mean square of what the least delays of 5 s differ from the least of all, in ms. */
  double scatterMs() {
    long greatest = leadNanos();
    double square = 0;
    for (int i = 0; i < size(); i++) {
      double ms = (greatest - leadNanos[i]) * 1e-6;
      square += ms * ms;
    }
    return Math.sqrt(square / Math.max(1, size()));
  }

  private int size() {
    return (int) Math.min(bins, BINS);
  }

  private static int slot(long number) {
    return (int) (number % BINS);
  }
}
