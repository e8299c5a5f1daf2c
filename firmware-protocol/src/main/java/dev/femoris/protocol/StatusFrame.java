package dev.femoris.protocol;

/**
 * State of the sensor, every second or two and at every change. Ties sample index to device time,
 * which short data frames need.
 *
 * @param state what it is doing
 * @param bufferFifteenths fill of the ring buffer, 0 = empty, 15 = full
 * @param session the wire session
 * @param nextSample index of the next sample; when {@link State#STOPPED} the session's final count
 * @param deviceMicros device time at which sample {@code nextSample} is (or would be) taken, in µs
 * @param bootCounter starts since manufacture, modulo 256
 * @param batteryPercent charge, 0 to 100; 255 = not known
 * @param droppedSamples samples of this session the sensor could not keep, saturating at 65535
 */
public record StatusFrame(
    State state,
    int bufferFifteenths,
    int session,
    long nextSample,
    long deviceMicros,
    int bootCounter,
    int batteryPercent,
    int droppedSamples)
    implements Packet {

  /** Length of a status frame without a tail, in bytes: fits a 23-byte MTU. */
  public static final int BYTES = 20;

  /** {@link #batteryPercent} of a device that cannot tell. */
  public static final int BATTERY_UNKNOWN = 255;

  /** What the sensor is doing; the order is the wire code. */
  public enum State {
    IDLE,
    STREAMING,
    STOPPED
  }

  public StatusFrame {
    Fields.requireRange("bufferFifteenths", bufferFifteenths, 0, 15);
    Fields.requireU16("session", session);
    Fields.requireU32("nextSample", nextSample);
    Fields.requireU48("deviceMicros", deviceMicros);
    Fields.requireU8("bootCounter", bootCounter);
    if (!isBattery(batteryPercent)) {
      throw new IllegalArgumentException(
          "batteryPercent %d: must be 0 to 100, or 255".formatted(batteryPercent));
    }
    Fields.requireU16("droppedSamples", droppedSamples);
  }

  static boolean isBattery(int percent) {
    return percent >= 0 && percent <= 100 || percent == BATTERY_UNKNOWN;
  }
}
