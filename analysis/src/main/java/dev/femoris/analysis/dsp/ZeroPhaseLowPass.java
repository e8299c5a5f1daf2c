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

  private final LowPass lowPass;
  private final int extension;
  private double[] work = new double[0];
  private double[] beside = new double[0];
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
   * Smooths two signals in place, as {@link #smooth(double[], int)} does, in little more than the
   * time of one: each step of a filter waits for the step before, and two wait together.
   */
  public void smooth(double[] signal, double[] other, int length) {
    if (length < 3) {
      return;
    }
    edge = Math.min(extension, length - 1);
    int total = length + 2 * edge;
    if (work.length < total) {
      work = new double[total + total / 2];
    }
    if (beside.length < total) {
      beside = new double[work.length];
    }
    extend(signal, work, length);
    extend(other, beside, length);
    passBoth(0, total, 1);
    passBoth(total - 1, total - edge, -1);
    System.arraycopy(work, edge, signal, 0, length);
    System.arraycopy(beside, edge, other, 0, length);
  }

  /** Takes so many steps in {@link #work} and {@link #beside}. */
  private void passBoth(int from, int steps, int direction) {
    double[] a = work;
    double[] b = beside;
    double b0 = lowPass.b0(); // The middle coefficient is twice this one, the last one the same.
    double a1 = lowPass.a1();
    double a2 = lowPass.a2();
    double s0 = lowPass.steadyState0(a[from]);
    double s1 = lowPass.steadyState1(a[from]);
    double t0 = lowPass.steadyState0(b[from]);
    double t1 = lowPass.steadyState1(b[from]);
    for (int i = from, left = steps; left > 0; i += direction, left--) {
      double x = b0 * a[i];
      double y = x + s0;
      s0 = x + x + s1 - a1 * y;
      s1 = x - a2 * y;
      a[i] = y;
      double u = b0 * b[i];
      double v = u + t0;
      t0 = u + u + t1 - a1 * v;
      t1 = u - a2 * v;
      b[i] = v;
    }
  }

  /**
   * Does the forward half for {@code signal[0..length)}, at least three entries; {@link #backTo}
   * then does as much of the other half as is asked for, from the end.
   */
  public void forward(double[] signal, int length) {
    edge = Math.min(extension, length - 1);
    int total = length + 2 * edge;
    if (work.length < total) {
      work = new double[total + total / 2];
    }
    extend(signal, work, length);
    passForward(total);
    back = total;
    state0 = lowPass.steadyState0(work[total - 1]);
    state1 = lowPass.steadyState1(work[total - 1]);
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
    work = new double[0];
    beside = work;
  }

  private void extend(double[] signal, double[] into, int length) {
    System.arraycopy(signal, 0, into, edge, length);
    for (int i = 1; i <= edge; i++) {
      into[edge - i] = 2 * signal[0] - signal[i];
      into[edge + length - 1 + i] = 2 * signal[length - 1] - signal[length - 1 - i];
    }
  }

  private void passForward(int total) {
    double b0 = lowPass.b0();
    double b1 = lowPass.b1();
    double b2 = lowPass.b2();
    double a1 = lowPass.a1();
    double a2 = lowPass.a2();
    double s0 = lowPass.steadyState0(work[0]);
    double s1 = lowPass.steadyState1(work[0]);
    double largest = 0;
    for (int i = 0; i < total; i++) {
      double x = work[i];
      double y = b0 * x + s0;
      s0 = b1 * x + s1 - a1 * y;
      s1 = b2 * x - a2 * y;
      work[i] = y;
      largest = Math.max(largest, Math.abs(y));
    }
    largestForward = largest;
  }

  private void passBackward(int downTo) {
    double b0 = lowPass.b0();
    double b1 = lowPass.b1();
    double b2 = lowPass.b2();
    double a1 = lowPass.a1();
    double a2 = lowPass.a2();
    double s0 = state0;
    double s1 = state1;
    for (int i = back - 1; i >= downTo; i--) {
      double x = work[i];
      double y = b0 * x + s0;
      s0 = b1 * x + s1 - a1 * y;
      s1 = b2 * x - a2 * y;
      work[i] = y;
    }
    state0 = s0;
    state1 = s1;
    back = downTo;
  }
}
