package dev.femoris.protocol.peripheral;

/**
 * A crystal: device time from true time.
 *
 * @param originNanos true time at which the device's clock was 0
 * @param driftPpm how much faster it runs than true time
 */
public record DeviceClock(long originNanos, double driftPpm) {

  public DeviceClock {
    if (!(Math.abs(driftPpm) < 10_000)) {
      throw new IllegalArgumentException("driftPpm %s: must be below 10000".formatted(driftPpm));
    }
  }

  /** Device time, in µs. */
  public long micros(long nowNanos) {
    double elapsedMicros = (nowNanos - originNanos) / 1000.0;
    return Math.round(elapsedMicros + elapsedMicros * driftPpm * 1e-6);
  }

  /** The same crystal, started now. */
  DeviceClock restarted(long nowNanos) {
    return new DeviceClock(nowNanos, driftPpm);
  }
}
