package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.time.Duration;
import java.util.List;

/**
 * What a sensor goes through: samples, ascending in time, read at any moment; linear in between,
 * still before and after.
 *
 * @param samples at least one; the first is time 0
 * @param speed seconds of motion a second; above 0
 */
public record Motion(List<ImuSample> samples, double speed) {

  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;

  public Motion {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a motion has at least one sample");
    }
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed %s: must be above 0".formatted(speed));
    }
  }

  /** Lying still, z up. */
  public static Motion still(Duration duration) {
    var lying = new ImuSample(0, 0, 0, STANDARD_GRAVITY_MPS2, 0, 0, 0);
    return new Motion(List.of(lying, lying.laterBy(duration.toNanos())), 1);
  }

  long durationNanos() {
    return samples.getLast().timeNanos() - samples.getFirst().timeNanos();
  }

  ImuSample at(long nanos) {
    long time = samples.getFirst().timeNanos() + nanos;
    int next = firstAfter(time);
    if (next == 0) {
      return samples.getFirst();
    }
    if (next == samples.size()) {
      return samples.getLast();
    }
    return between(samples.get(next - 1), samples.get(next), time);
  }

  private int firstAfter(long time) {
    int low = 0;
    int high = samples.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (samples.get(middle).timeNanos() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static ImuSample between(ImuSample a, ImuSample b, long time) {
    double share = 1.0 * (time - a.timeNanos()) / (b.timeNanos() - a.timeNanos());
    return new ImuSample(
        time,
        mix(a.accelXMps2(), b.accelXMps2(), share),
        mix(a.accelYMps2(), b.accelYMps2(), share),
        mix(a.accelZMps2(), b.accelZMps2(), share),
        mix(a.rateXRadPerS(), b.rateXRadPerS(), share),
        mix(a.rateYRadPerS(), b.rateYRadPerS(), share),
        mix(a.rateZRadPerS(), b.rateZRadPerS(), share));
  }

  private static double mix(double from, double to, double share) {
    return from + share * (to - from);
  }
}
