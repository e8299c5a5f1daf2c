package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;

/** Magnitude of the angular rate in steps of 20 ms, the last 16 s of it. */
final class RateSeries {

  static final long STEP_NANOS = 20_000_000L;
  static final int STEPS = 800;

  private final double[] rate = new double[STEPS];
  private long newest = -1;
  private long first = -1;

  void push(ImuSample sample, long timeNanos) {
    long step = Math.floorDiv(timeNanos, STEP_NANOS);
    double magnitude =
        Math.sqrt(
            sample.rateXRadPerS() * sample.rateXRadPerS()
                + sample.rateYRadPerS() * sample.rateYRadPerS()
                + sample.rateZRadPerS() * sample.rateZRadPerS());
    if (newest < 0 || step > newest + STEPS) {
      first = step;
    }
    for (long gap = Math.max(newest + 1, step - STEPS + 1); gap < step; gap++) {
      rate[slot(gap)] = magnitude;
    }
    if (step > newest) {
      newest = step;
      rate[slot(step)] = magnitude;
    } else if (step > newest - STEPS) {
      rate[slot(step)] = magnitude;
    }
  }

  long newestStep() {
    return newest;
  }

  /** Whether that step is known. */
  boolean has(long step) {
    return step >= first && step > newest - STEPS && step <= newest;
  }

  double at(long step) {
    return rate[slot(step)];
  }

  private static int slot(long step) {
    return (int) Math.floorMod(step, (long) STEPS);
  }
}
