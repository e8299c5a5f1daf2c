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
  private long next;

  public MotionWindow(int capacity) {
    this.timeNanos = new long[capacity];
    this.vectors = new float[6 * capacity];
  }

  /** Adds an entry: {@code up} is a unit vector, {@code rate} in rad/s. */
  public void add(long time, double[] up, double[] rate) {
    int slot = slot(next++);
    timeNanos[slot] = time;
    for (int i = 0; i < 3; i++) {
      vectors[6 * slot + i] = (float) up[i];
      vectors[6 * slot + 3 + i] = (float) rate[i];
    }
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

  private int slot(long number) {
    return (int) (number % timeNanos.length);
  }

  public void save(StateWriter to) {
    to.put(next);
    for (long n = oldest(); n < next; n++) {
      to.put(timeNanos(n));
      for (int i = 0; i < 6; i++) {
        to.put(Float.floatToRawIntBits(vectors[6 * slot(n) + i]));
      }
    }
  }

  public void restore(StateReader from) {
    next = from.getLong();
    for (long n = oldest(); n < next; n++) {
      timeNanos[slot(n)] = from.getLong();
      for (int i = 0; i < 6; i++) {
        vectors[6 * slot(n) + i] = Float.intBitsToFloat(from.getInt());
      }
    }
  }
}
