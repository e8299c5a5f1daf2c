package dev.femoris.ingest.stream;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.RawSamples;

/** Counts to SI, in the housing's axes, as one config says. */
final class SampleScaler {

  private static final int ACCEL = 0;
  private static final int RATE = 3;

  private final double mps2PerCount;
  private final double radPerSPerCount;
  private final int[] axes;

  SampleScaler(ConfigFrame config) {
    this.mps2PerCount = config.accelScale().perCount();
    this.radPerSPerCount = Math.toRadians(config.rateScale().perCount());
    var map = config.axisMap();
    this.axes = new int[] {map.x(), map.y(), map.z()};
  }

  ImuSample scale(RawSamples raw, int sample, long timeNanos) {
    return new ImuSample(
        timeNanos,
        axis(raw, sample, ACCEL, 0) * mps2PerCount,
        axis(raw, sample, ACCEL, 1) * mps2PerCount,
        axis(raw, sample, ACCEL, 2) * mps2PerCount,
        axis(raw, sample, RATE, 0) * radPerSPerCount,
        axis(raw, sample, RATE, 1) * radPerSPerCount,
        axis(raw, sample, RATE, 2) * radPerSPerCount);
  }

  private int axis(RawSamples raw, int sample, int group, int housingAxis) {
    int chipAxis = axes[housingAxis];
    int count = raw.count(sample, group + Math.abs(chipAxis) - 1);
    return chipAxis > 0 ? count : -count;
  }
}
