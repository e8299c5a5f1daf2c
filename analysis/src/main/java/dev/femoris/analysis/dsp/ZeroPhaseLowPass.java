package dev.femoris.analysis.dsp;

/**
 * A low-pass run forward and backward over a stretch of signal, so that nothing is delayed.
 *
 * <p>The ends are extended by reflection through the end point (odd extension), which keeps a slope
 * going. The last few samples of a stretch that goes on later are therefore provisional. Not
 * thread-safe: it keeps its work space.
 */
public final class ZeroPhaseLowPass {

  /**
   * No output is larger than this many times the largest input: the sum of the impulse response's
   * magnitudes, which is 2.04 at the highest cut-off there is and 1.1 below a tenth of the rate.
   */
  private static final double GREATEST_GAIN = 2.1;

  private static final double[] NOTHING = {};

  private final LowPass lowPass;
  private final int extension;
  private double[] work = NOTHING;
  private int edge;

  /** Entry of {@link #work} down to which the backward pass has come, and its two states there. */
  private int back;

  private double state0;
  private double state1;
  private double largestForward;

  /**
   * @param cutoffHz −3 dB of one pass
   * @param samplingTimeS time between samples
   */
  public ZeroPhaseLowPass(double cutoffHz, double samplingTimeS) {
    this.lowPass = LowPass.ofCutoff(cutoffHz, samplingTimeS);
    this.extension = (int) Math.ceil(1.5 / (cutoffHz * samplingTimeS));
  }

  /** Smooths {@code signal[0..length)} in place. */
  public void smooth(double[] signal, int length) {
    if (length < 3) {
      return;
    }
    forward(signal, length);
    backTo(0);
    System.arraycopy(work, edge, signal, 0, length);
  }

  /**
   * Smooths two signals in place, each as its own filter does, in little more than the time of one:
   * a step of a filter waits for the step before, and two can wait together.
   *
   * @param a with no higher a cut-off than {@code b}
   */
  public static void smooth(
      ZeroPhaseLowPass a, double[] signal, ZeroPhaseLowPass b, double[] other, int length) {
    if (length < 3) {
      return;
    }
    a.load(signal, length);
    b.load(other, length);
    int lead = a.edge - b.edge; // The slower filter has the longer extensions.
    int both = length + 2 * b.edge;
    a.begin(0);
    b.begin(0);
    a.pass(0, lead, 1);
    passBoth(a, lead, b, 0, both, 1);
    a.pass(lead + both, lead, 1);
    a.begin(both + 2 * lead - 1);
    b.begin(both - 1);
    a.pass(both + 2 * lead - 1, lead, -1);
    passBoth(a, both + lead - 1, b, both - 1, both - b.edge, -1);
    System.arraycopy(a.work, a.edge, signal, 0, length);
    System.arraycopy(b.work, b.edge, other, 0, length);
  }

  /** Sets the state to that of a filter that has seen this entry of {@link #work} for ever. */
  private void begin(int at) {
    state0 = lowPass.steadyState0(work[at]);
    state1 = lowPass.steadyState1(work[at]);
  }

  private void pass(int from, int steps, int direction) {
    double b0 = lowPass.b0(); // The middle coefficient is twice this one, the last one the same.
    double a1 = lowPass.a1();
    double a2 = lowPass.a2();
    double s0 = state0;
    double s1 = state1;
    for (int i = from, left = steps; left > 0; i += direction, left--) {
      double x = b0 * work[i];
      double y = x + s0;
      s0 = x + x + s1 - a1 * y;
      s1 = x - a2 * y;
      work[i] = y;
    }
    state0 = s0;
    state1 = s1;
  }

  private static void passBoth(
      ZeroPhaseLowPass a, int fromA, ZeroPhaseLowPass b, int fromB, int steps, int direction) {
    double[] workA = a.work;
    double[] workB = b.work;
    double a0 = a.lowPass.b0();
    double a1 = a.lowPass.a1();
    double a2 = a.lowPass.a2();
    double b0 = b.lowPass.b0();
    double b1 = b.lowPass.a1();
    double b2 = b.lowPass.a2();
    double s0 = a.state0;
    double s1 = a.state1;
    double t0 = b.state0;
    double t1 = b.state1;
    for (int i = fromA, k = fromB, left = steps; left > 0; i += direction, k += direction, left--) {
      double x = a0 * workA[i];
      double y = x + s0;
      s0 = x + x + s1 - a1 * y;
      s1 = x - a2 * y;
      workA[i] = y;
      double u = b0 * workB[k];
      double v = u + t0;
      t0 = u + u + t1 - b1 * v;
      t1 = u - b2 * v;
      workB[k] = v;
    }
    a.state0 = s0;
    a.state1 = s1;
    b.state0 = t0;
    b.state1 = t1;
  }

  /**
   * Does the forward half for {@code signal[0..length)}, at least three entries; {@link #backTo}
   * then does as much of the other half as is asked for, from the end.
   */
  public void forward(double[] signal, int length) {
    load(signal, length);
    int total = length + 2 * edge;
    begin(0);
    pass(0, total, 1);
    largestForward = largest(total);
    back = total;
    begin(total - 1);
  }

  /** The smoothed signal at {@code index}; indices have to fall from call to call. */
  public double backTo(int index) {
    passBackward(edge + index);
    return work[edge + index];
  }

  /** The smoothed signal's magnitude is nowhere above this; known after {@link #forward}. */
  public double bound() {
    return GREATEST_GAIN * largestForward;
  }

  /** Gives back the work space, for who smooths a long stretch now and then. */
  public void release() {
    work = NOTHING;
  }

  /** Copies the signal into {@link #work} and extends it at both ends. */
  private void load(double[] signal, int length) {
    edge = Math.min(extension, length - 1);
    int total = length + 2 * edge;
    if (work.length < total) {
      work = new double[total + total / 2];
    }
    System.arraycopy(signal, 0, work, edge, length);
    for (int i = 1; i <= edge; i++) {
      work[edge - i] = 2 * signal[0] - signal[i];
      work[edge + length - 1 + i] = 2 * signal[length - 1] - signal[length - 1 - i];
    }
  }

  private double largest(int total) {
    double largest = 0;
    for (int i = 0; i < total; i++) {
      largest = Math.max(largest, Math.abs(work[i]));
    }
    return largest;
  }

  private void passBackward(int downTo) {
    pass(back - 1, back - downTo, -1);
    back = downTo;
  }
}
