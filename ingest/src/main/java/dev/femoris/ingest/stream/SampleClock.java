package dev.femoris.ingest.stream;

/**
 * Session time of each sample from the frames' device times: a second-order tracking loop over
 * sample index, so that the jitter of the frames' stamps does not reach the sample spacing.
 *
 * <p>Follows the device's own rate within 1 % of the configured one. A stamp further off than half
 * a period (at least 2 ms), or flagged as following a gap, is a jump: time is taken from it as it
 * is. Time never runs backwards. Not thread-safe.
 */
final class SampleClock {

  private static final double PHASE_GAIN = 0.1;
  private static final double RATE_GAIN = 0.005;
  private static final double MAX_RATE_DEVIATION = 0.01;
  private static final double MIN_JUMP_MICROS = 2000;

  private boolean started;
  private long originMicros;
  private long anchorSample;
  private double anchorMicros;
  private double nominalMicros;
  private double periodMicros;
  private long lastNanos = -1;
  private long jumps;

  /** A frame begins at {@code sample}, stamped {@code deviceMicros}. */
  void anchor(long sample, long deviceMicros, boolean afterGap, double nominalPeriodMicros) {
    if (!started) {
      started = true;
      originMicros = deviceMicros;
      jumpTo(sample, 0);
    }
    if (nominalPeriodMicros != nominalMicros) {
      nominalMicros = nominalPeriodMicros;
      periodMicros = nominalPeriodMicros;
    }
    double micros = deviceMicros - originMicros;
    double error = micros - microsOf(sample);
    if (afterGap) {
      jumpTo(sample, micros);
    } else if (Math.abs(error) > Math.max(periodMicros / 2, MIN_JUMP_MICROS)) {
      jumps++;
      jumpTo(sample, micros);
    } else {
      follow(sample, error);
    }
  }

  /** Time of a sample of the frame last anchored, in ns; greater than the one before. */
  long timeNanos(long sample) {
    long nanos = Math.max(Math.round(microsOf(sample) * 1000), lastNanos + 1);
    lastNanos = nanos;
    return nanos;
  }

  /** Device time of session time 0; 0 before the first frame. */
  long originMicros() {
    return originMicros;
  }

  long jumps() {
    return jumps;
  }

  private void follow(long sample, double error) {
    long steps = sample - anchorSample;
    anchorMicros = microsOf(sample) + PHASE_GAIN * error;
    anchorSample = sample;
    if (steps > 0) {
      double limit = nominalMicros * MAX_RATE_DEVIATION;
      periodMicros =
          Math.clamp(
              periodMicros + RATE_GAIN * error / steps,
              nominalMicros - limit,
              nominalMicros + limit);
    }
  }

  private void jumpTo(long sample, double micros) {
    anchorSample = sample;
    anchorMicros = micros;
  }

  private double microsOf(long sample) {
    return anchorMicros + (sample - anchorSample) * periodMicros;
  }
}
