package dev.femoris.ingest.file.motion;

import java.util.Arrays;

/**
 * Three channels over time, of an accelerometer or a gyroscope alone. Readings whose time does not
 * advance are left out and counted. Not thread-safe.
 */
public final class VectorSignal {

  /** Accelerations further apart are not interpolated between. */
  public static final long MAX_BRIDGED_NANOS = 500_000_000L;

  private static final int AXES = 3;

  /** What became of a reading. */
  public enum Taken {
    ADDED,
    REPEATED,
    BACKWARD
  }

  private long[] timeNanos = new long[256];
  private final double[][] values = new double[AXES][256];
  private int size;

  public Taken add(long time, double x, double y, double z) {
    if (size > 0 && time <= timeNanos[size - 1]) {
      return time == timeNanos[size - 1] ? Taken.REPEATED : Taken.BACKWARD;
    }
    if (size == timeNanos.length) {
      timeNanos = Arrays.copyOf(timeNanos, size * 2);
      for (int axis = 0; axis < AXES; axis++) {
        values[axis] = Arrays.copyOf(values[axis], size * 2);
      }
    }
    timeNanos[size] = time;
    values[0][size] = x;
    values[1][size] = y;
    values[2][size] = z;
    size++;
    return Taken.ADDED;
  }

  public int size() {
    return size;
  }

  public long timeNanos(int i) {
    return timeNanos[i];
  }

  public double value(int axis, int i) {
    return values[axis][i];
  }

  public double[] vector(int i) {
    return new double[] {values[0][i], values[1][i], values[2][i]};
  }

  public double durationS() {
    return size < 2 ? 0 : (timeNanos[size - 1] - timeNanos[0]) * 1e-9;
  }

  /** All values times a factor. */
  public VectorSignal times(double factor) {
    var scaled = new VectorSignal();
    for (int i = 0; i < size; i++) {
      scaled.add(timeNanos[i], values[0][i] * factor, values[1][i] * factor, values[2][i] * factor);
    }
    return scaled;
  }

  /** The same values so much later. */
  public VectorSignal later(long nanos) {
    var moved = new VectorSignal();
    for (int i = 0; i < size; i++) {
      moved.add(timeNanos[i] + nanos, values[0][i], values[1][i], values[2][i]);
    }
    return moved;
  }

  /** This and another at this one's times; where the other has nothing, nothing. */
  public VectorSignal plus(VectorSignal other) {
    var sum = new VectorSignal();
    var at = new Walk(other);
    for (int i = 0; i < size; i++) {
      if (at.to(timeNanos[i])) {
        double[] v = at.value;
        sum.add(timeNanos[i], values[0][i] + v[0], values[1][i] + v[1], values[2][i] + v[2]);
      }
    }
    return sum;
  }

  /** Median magnitude; NaN when empty. */
  public double medianMagnitude() {
    var magnitudes = new double[size];
    for (int i = 0; i < size; i++) {
      magnitudes[i] = Math.hypot(Math.hypot(values[0][i], values[1][i]), values[2][i]);
    }
    Arrays.sort(magnitudes);
    return size == 0 ? Double.NaN : magnitudes[size / 2];
  }

  /**
   * A sample per rate, the acceleration interpolated between the readings around it. Rates outside
   * the accelerations' time are left out.
   */
  public static void merge(VectorSignal accelMps2, VectorSignal rateRadPerS, Motion.Builder into) {
    var at = new Walk(accelMps2);
    for (int i = 0; i < rateRadPerS.size; i++) {
      if (at.to(rateRadPerS.timeNanos[i])) {
        into.add(rateRadPerS.timeNanos[i], at.value, rateRadPerS.vector(i));
      }
    }
  }

  /** Goes through a signal once, interpolating. */
  private static final class Walk {
    private final VectorSignal signal;
    private final double[] value = new double[AXES];
    private int at;

    Walk(VectorSignal signal) {
      this.signal = signal;
    }

    /** Whether the signal has a value there, which is then in {@code value}. */
    boolean to(long time) {
      long[] times = signal.timeNanos;
      while (at + 1 < signal.size && times[at + 1] <= time) {
        at++;
      }
      boolean exact = at < signal.size && times[at] == time;
      boolean between =
          at + 1 < signal.size
              && times[at] <= time
              && times[at + 1] - times[at] <= MAX_BRIDGED_NANOS;
      if (!exact && !between) {
        return false;
      }
      double share = exact ? 0 : (double) (time - times[at]) / (times[at + 1] - times[at]);
      for (int axis = 0; axis < AXES; axis++) {
        double from = signal.values[axis][at];
        value[axis] = exact ? from : from + share * (signal.values[axis][at + 1] - from);
      }
      return true;
    }
  }
}
