package dev.femoris.ingest.relay;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import java.util.Arrays;

/** A data frame that is being filled. Not thread-safe. */
final class OpenFrame {

  private static final double OFF_GRID_PERIODS = 0.1;

  private final ConfigFrame config;
  private final double periodNanos;
  private final long firstSample;
  private final long firstNanos;
  private final long arrivalNanos;
  private final short[] counts;
  private int size;
  private int flags;

  /**
   * @param firstNanos device time of the first sample
   * @param capacity samples it may hold
   */
  OpenFrame(
      ConfigFrame config,
      long firstSample,
      long firstNanos,
      boolean gapBefore,
      long arrivalNanos,
      int capacity) {
    this.config = config;
    this.periodNanos = 1e15 / config.sampleRateMicroHz();
    this.firstSample = firstSample;
    this.firstNanos = firstNanos;
    this.arrivalNanos = arrivalNanos;
    this.counts = new short[capacity * RawSamples.CHANNELS];
    this.flags = gapBefore ? DataFlag.GAP_BEFORE.mask() : 0;
  }

  /** Whether the sample at that device time is the next on this frame's even spacing. */
  boolean takes(long nanos) {
    double due = firstNanos + size * periodNanos;
    return size * RawSamples.CHANNELS < counts.length
        && Math.abs(nanos - due) <= OFF_GRID_PERIODS * periodNanos;
  }

  void add(ImuSample sample) {
    int at = size * RawSamples.CHANNELS;
    Scale accel = config.accelScale();
    Scale rate = config.rateScale();
    counts[at] = count(sample.accelXMps2(), accel, DataFlag.ACCEL_CLIPPED);
    counts[at + 1] = count(sample.accelYMps2(), accel, DataFlag.ACCEL_CLIPPED);
    counts[at + 2] = count(sample.accelZMps2(), accel, DataFlag.ACCEL_CLIPPED);
    counts[at + 3] = count(Math.toDegrees(sample.rateXRadPerS()), rate, DataFlag.GYRO_CLIPPED);
    counts[at + 4] = count(Math.toDegrees(sample.rateYRadPerS()), rate, DataFlag.GYRO_CLIPPED);
    counts[at + 5] = count(Math.toDegrees(sample.rateZRadPerS()), rate, DataFlag.GYRO_CLIPPED);
    size++;
  }

  double spanNanos() {
    return size * periodNanos;
  }

  long arrivalNanos() {
    return arrivalNanos;
  }

  DataFrame frame() {
    return new DataFrame(
        flags,
        config.session(),
        firstSample,
        Math.round(firstNanos / 1e3),
        config.configId(),
        RawSamples.of(Arrays.copyOf(counts, size * RawSamples.CHANNELS)));
  }

  private short count(double value, Scale scale, DataFlag clipped) {
    long count = Math.round(value * scale.denominator() / scale.numerator());
    if (count >= Short.MAX_VALUE || count <= Short.MIN_VALUE) {
      flags |= clipped.mask();
    }
    return (short) Math.clamp(count, Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
