package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.StreamFact.ClockRead;
import java.util.Optional;

/**
 * What is missing between the end of a run that was cut off and the first sample of the one that
 * goes on with it.
 *
 * <p>The frames on disk carry the sensor's own time; so does the first sample now. Where the
 * sensor's clock ran on in between, the samples that fit are exactly those that are missing,
 * whatever became of them. A clock that does not agree with the arrival at all was set or began
 * anew: then, as for a sensor without stamps, the count is an estimate by arrival.
 *
 * @param lost samples
 * @param firstNanos device time of the first sample now
 * @param exact false: by arrival
 */
record Resumption(long lost, long firstNanos, boolean exact) {

  /** Arrivals are late, by busy machines too; a clock that began anew is off by more than that. */
  static final long CLOCK_RAN_ON_NANOS = 10_000_000_000L;

  /**
   * @param sampleNanos time of the first sample now
   * @param samples that came with it
   */
  static Resumption of(
      ResumePoint point,
      Optional<ClockRead> clock,
      long sampleNanos,
      int samples,
      long arrivalNanos) {
    long nextNanos = point.nextDeviceMicros() * 1000;
    double waitedNanos = arrivalNanos - point.lastArrivalNanos() - samples * point.period().nanos();
    return clock
        .map(read -> byStamps(point, nextNanos, passedNanos(read, sampleNanos, nextNanos)))
        .filter(stamped -> stamped.isPlausible(nextNanos, waitedNanos, point.period()))
        .orElseGet(() -> byArrival(point, nextNanos, Math.round(waitedNanos)));
  }

  private static long passedNanos(ClockRead clock, long sampleNanos, long nextNanos) {
    long wrap = clock.wrapNanos() == 0 ? DeviceTime.WRAP_NANOS : clock.wrapNanos();
    long passed = Math.floorMod(DeviceTime.nanos(clock, sampleNanos) - nextNanos, wrap);
    return passed > wrap / 2 ? passed - wrap : passed;
  }

  private static Resumption byStamps(ResumePoint point, long nextNanos, long passedNanos) {
    long lost = point.period().samplesIn(passedNanos);
    return new Resumption(lost, nextNanos + passedNanos, point.period().isExactFor(lost));
  }

  private static Resumption byArrival(ResumePoint point, long nextNanos, long passedNanos) {
    long lost = Math.max(0, point.period().samplesIn(passedNanos));
    return new Resumption(lost, nextNanos + Math.round(lost * point.period().nanos()), false);
  }

  private boolean isPlausible(long nextNanos, double waitedNanos, SamplePeriod period) {
    long passedNanos = firstNanos - nextNanos;
    return lost >= 0
        && passedNanos > -period.nanos()
        && Math.abs(passedNanos - waitedNanos) < CLOCK_RAN_ON_NANOS;
  }
}
