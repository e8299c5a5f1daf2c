package dev.femoris.ingest.device;

import java.util.ArrayDeque;

/**
 * Joins accelerations and rates that come in separate notifications: a sample per rate, the
 * acceleration interpolated between the readings around it. Rates without accelerations on both
 * sides, at most {@value #MAX_BRIDGED_NANOS} ns apart, are left out and counted. Both streams must
 * use one clock; each must ascend. Not thread-safe.
 */
public final class SixAxisPairing {

  static final long MAX_BRIDGED_NANOS = 500_000_000L;
  static final int MAX_WAITING = 2048;

  private record Reading(long timeNanos, double[] value) {}

  private final SampleAssembly out;
  private final ArrayDeque<Reading> accels = new ArrayDeque<>();
  private final ArrayDeque<Reading> rates = new ArrayDeque<>();
  private long unpaired;

  public SixAxisPairing(SampleAssembly out) {
    this.out = out;
  }

  public void accel(long timeNanos, double[] mps2) {
    accels.addLast(new Reading(timeNanos, mps2));
    pair();
    if (accels.size() > MAX_WAITING) {
      accels.removeFirst();
    }
  }

  public void rate(long timeNanos, double[] radPerS) {
    rates.addLast(new Reading(timeNanos, radPerS));
    pair();
    if (rates.size() > MAX_WAITING) {
      rates.removeFirst();
      unpaired++;
    }
  }

  /** Says how many rates were left out since the last call. */
  public void report() {
    if (unpaired > 0) {
      out.fact(new StreamFact.SamplesUnpaired(unpaired));
      unpaired = 0;
    }
  }

  private void pair() {
    while (!rates.isEmpty() && accels.size() >= 2) {
      var before = accels.removeFirst();
      var after = accels.getFirst();
      long time = rates.getFirst().timeNanos();
      if (time > after.timeNanos()) {
        continue;
      }
      accels.addFirst(before);
      give(before, after, rates.removeFirst());
    }
  }

  private void give(Reading before, Reading after, Reading rate) {
    long step = after.timeNanos() - before.timeNanos();
    if (rate.timeNanos() < before.timeNanos() || step > MAX_BRIDGED_NANOS || step <= 0) {
      unpaired++;
      return;
    }
    double share = (double) (rate.timeNanos() - before.timeNanos()) / step;
    var accel = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double from = before.value()[axis];
      accel[axis] = from + share * (after.value()[axis] - from);
    }
    out.sample(rate.timeNanos(), accel, rate.value());
  }
}
