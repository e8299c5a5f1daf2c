package dev.femoris.analysis.barbell;

import dev.femoris.analysis.dsp.LowPass;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The bar's vertical motion, step by step, with its recent past.
 *
 * <p>What the smoothed norm of the specific force exceeds its own slow mean by stands for the
 * vertical acceleration. Speed and height are integrals that forget within seconds, because a
 * sensor's scale error would carry them away. Not thread-safe.
 */
final class BarMotion {

  /** Steps that are remembered: 20 s. */
  static final int SIZE = 1000;

  static final double STEP_S = BarGrid.STEP_S;
  private static final double CUTOFF_HZ = 5;
  private static final double GRAVITY_TAU_S = 8;
  private static final double LEAK_S = 2.5;

  /** By how much the smoothing is late: group delay of the low-pass. */
  static final long DELAY_NANOS = Math.round(1e9 * Math.sqrt(2) / (2 * Math.PI * CUTOFF_HZ));

  private final LowPass lowPass = LowPass.ofCutoff(CUTOFF_HZ, STEP_S);
  private final double[] accel = new double[SIZE];
  private final double[] speed = new double[SIZE];
  private final double[] rate = new double[SIZE];
  private final double[] missing = new double[SIZE];
  private long newest = -1;
  private long newestNanos;
  private double x1;
  private double x2;
  private double y1;
  private double y2;
  private double gravity;
  private double heightM;

  void push(long timeNanos, double forceMps2, double rateRadPerS, boolean samplesMissing) {
    boolean first = newest < 0;
    double before = first ? 0 : speedMps(newest);
    newest++;
    newestNanos = timeNanos;
    double smooth = smoothed(forceMps2, first);
    double share = Math.max(STEP_S / GRAVITY_TAU_S, 1.0 / (newest + 1));
    gravity += share * (smooth - gravity);
    double a = smooth - gravity;
    double v = before + STEP_S * (a - before / LEAK_S);
    heightM += STEP_S * (v - heightM / LEAK_S);
    int i = (int) (newest % SIZE);
    accel[i] = a;
    speed[i] = v;
    rate[i] = rateRadPerS;
    missing[i] = samplesMissing ? 1 : 0;
  }

  private double smoothed(double x, boolean first) {
    if (first) {
      x1 = x;
      x2 = x;
      y1 = x;
      y2 = x;
    }
    double y =
        lowPass.b0() * x
            + lowPass.b1() * x1
            + lowPass.b2() * x2
            - lowPass.a1() * y1
            - lowPass.a2() * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  }

  /** After a hole nothing of before holds. */
  void restart() {
    newest = -1;
    heightM = 0;
  }

  /** Number of the newest step; −1 before the first. */
  long newest() {
    return newest;
  }

  long oldest() {
    return Math.max(0, newest - SIZE + 1);
  }

  /** Session time of a step that is remembered, delay of the smoothing taken out. */
  long timeNanos(long n) {
    return newestNanos - Math.round((newest - n) * STEP_S * 1e9) - DELAY_NANOS;
  }

  /** The step at a session time; may be one that is no longer or not yet there. */
  long stepAt(long nanos) {
    return newest + Math.round((nanos + DELAY_NANOS - newestNanos) * 1e-9 / STEP_S);
  }

  /** Session time of the newest sample in a step, which is when its result was known. */
  long knownNanos(long n) {
    return timeNanos(n) + DELAY_NANOS + Math.round(STEP_S * 0.5e9);
  }

  double accelMps2(long n) {
    return accel[(int) (n % SIZE)];
  }

  /** Speed upward, forgetting, m/s. */
  double speedMps(long n) {
    return speed[(int) (n % SIZE)];
  }

  double rateRadPerS(long n) {
    return rate[(int) (n % SIZE)];
  }

  boolean missing(long n) {
    return missing[(int) (n % SIZE)] > 0;
  }

  /** Height of the newest step, forgetting, m. */
  double heightM() {
    return heightM;
  }

  void save(StateWriter to) {
    to.put(accel).put(speed).put(rate).put(missing).put(newest).put(newestNanos);
    to.put(x1).put(x2).put(y1).put(y2).put(gravity).put(heightM);
  }

  void restore(StateReader from) {
    from.get(accel);
    from.get(speed);
    from.get(rate);
    from.get(missing);
    newest = from.getLong();
    newestNanos = from.getLong();
    x1 = from.getDouble();
    x2 = from.getDouble();
    y1 = from.getDouble();
    y2 = from.getDouble();
    gravity = from.getDouble();
    heightM = from.getDouble();
  }
}
