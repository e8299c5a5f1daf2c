package dev.femoris.protocol;

/** Bits of a data frame's flags byte. Bits without a name here are ignored. */
public enum DataFlag {
  /** Device time is tied to a common sync id of several sensors. */
  SYNCED(0),
  /** At least one acceleration in the frame is at the end of the range. */
  ACCEL_CLIPPED(1),
  /** At least one rate in the frame is at the end of the range. */
  GYRO_CLIPPED(2),
  /** What is missing before this frame's first sample will never come. */
  GAP_BEFORE(3),
  /** Sent from the buffer, not live. */
  HISTORICAL(4),
  /** Reserved: a v1 decoder rejects the frame. */
  COMPRESSED(5);

  private final int bit;

  DataFlag(int bit) {
    this.bit = bit;
  }

  public int mask() {
    return 1 << bit;
  }
}
