package dev.femoris.analysis.kinematics;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The sensor's motion over the last seconds: direction up and bias-corrected rate in sensor
 * coordinates.
 *
 * <p>Vectors are kept rather than angles, so that a movement can be looked at again with a better
 * axis. Entries have running numbers; only the newest {@code capacity} are there. Not thread-safe.
 */
public final class MotionWindow {

  private final long[] timeNanos;
  private final float[] vectors;
  private final byte[] posture;
  private final boolean[] bridged;
  private long next;

  /** Number of the entry in the first slot; entries before it lie behind it in the ring. */
  private long firstSlot;

  public MotionWindow(int capacity) {
    this.timeNanos = new long[capacity];
    this.vectors = new float[6 * capacity];
    this.posture = new byte[3 * capacity];
    this.bridged = new boolean[capacity];
  }

  /**
   * Adds an entry.
   *
   * @param up direction up by the orientation filter, unit vector
   * @param rate bias-corrected rate, rad/s
   * @param force direction of the smoothed specific force, unit vector: the posture as the
   *     accelerometer alone sees it
   */
  public void add(long time, double[] up, double[] rate, double[] force, boolean interpolated) {
    if (next - firstSlot == timeNanos.length) {
      firstSlot = next;
    }
    int slot = slot(next++);
    timeNanos[slot] = time;
    bridged[slot] = interpolated;
    for (int i = 0; i < 3; i++) {
      vectors[6 * slot + i] = (float) up[i];
      vectors[6 * slot + 3 + i] = (float) rate[i];
      posture[3 * slot + i] = (byte) Math.round(127 * force[i]);
    }
  }

  public int capacity() {
    return timeNanos.length;
  }

  /** Number of the oldest entry there is. */
  public long oldest() {
    return Math.max(0, next - timeNanos.length);
  }

  /** Number of the newest entry; −1 when there is none. */
  public long newest() {
    return next - 1;
  }

  public long timeNanos(long number) {
    return timeNanos[slot(number)];
  }

  /** Component {@code i} (0 to 2) of the direction up. */
  public double up(long number, int i) {
    return vectors[6 * slot(number) + i];
  }

  /** Component {@code i} (0 to 2) of the rate, rad/s. */
  public double rate(long number, int i) {
    return vectors[6 * slot(number) + 3 + i];
  }

  /** Component {@code i} (0 to 2) of the posture the accelerometer sees; good to half a degree. */
  public double force(long number, int i) {
    return posture[3 * slot(number) + i] / 127.0;
  }

  /** Whether samples were missing at this entry and it was interpolated. */
  public boolean interpolated(long number) {
    return bridged[slot(number)];
  }

  /** Where the entry lies: without a division, which would cost more than what is done with it. */
  int slot(long number) {
    int behind = (int) (number - firstSlot);
    return behind + (timeNanos.length & behind >> 31);
  }

  public void save(StateWriter to) {
    to.put(next);
    for (long n = oldest(); n < next; n++) {
      to.put(timeNanos(n));
      for (int i = 0; i < 6; i++) {
        to.put(Float.floatToRawIntBits(vectors[6 * slot(n) + i]));
      }
      for (int i = 0; i < 3; i++) {
        to.put((int) posture[3 * slot(n) + i]);
      }
      to.put(bridged[slot(n)]);
    }
  }

  public void restore(StateReader from) {
    next = from.getLong();
    firstSlot = next - next % timeNanos.length;
    for (long n = oldest(); n < next; n++) {
      timeNanos[slot(n)] = from.getLong();
      for (int i = 0; i < 6; i++) {
        vectors[6 * slot(n) + i] = Float.intBitsToFloat(from.getInt());
      }
      for (int i = 0; i < 3; i++) {
        posture[3 * slot(n) + i] = (byte) from.getInt();
      }
      bridged[slot(n)] = from.getBoolean();
    }
  }
}
