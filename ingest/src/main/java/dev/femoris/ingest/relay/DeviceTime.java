package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.StreamFact.ClockRead;

/** Device time of the frames of a sensor that stamps: its own clock, within the wire's 48 bits. */
final class DeviceTime {

  /**
   * Half of what the wire format holds, 4.4 years: a session that begins below it does not wrap.
   */
  static final long WRAP_NANOS = (1L << 47) * 1000;

  private DeviceTime() {}

  /** Device time less sample time. */
  static long shiftNanos(ClockRead clock) {
    return Math.floorMod(clock.zeroNanos(), WRAP_NANOS);
  }

  static long nanos(ClockRead clock, long sampleNanos) {
    return shiftNanos(clock) + sampleNanos;
  }
}
