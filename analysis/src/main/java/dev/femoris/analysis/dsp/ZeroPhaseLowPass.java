package dev.femoris.analysis.dsp;

/**
 * A low-pass run forward and backward over a stretch of signal, so that nothing is delayed.
 *
 * <p>The ends are extended by reflection through the end point (odd extension), which keeps a slope
 * going. The last few samples of a stretch that goes on later are therefore provisional. Not
 * thread-safe: it keeps its work space.
 */
public final class ZeroPhaseLowPass {

  private final LowPass lowPass;
  private final int extension;
  private double[] work = new double[0];

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
    int edge = Math.min(extension, length - 1);
    int total = length + 2 * edge;
    if (work.length < total) {
      work = new double[total + total / 2];
    }
    extend(signal, length, edge);
    pass(0, total, 1);
    pass(total - 1, total, -1);
    System.arraycopy(work, edge, signal, 0, length);
  }

  private void extend(double[] signal, int length, int edge) {
    System.arraycopy(signal, 0, work, edge, length);
    for (int i = 1; i <= edge; i++) {
      work[edge - i] = 2 * signal[0] - signal[i];
      work[edge + length - 1 + i] = 2 * signal[length - 1] - signal[length - 1 - i];
    }
  }

  private void pass(int first, int total, int step) {
    double s0 = lowPass.steadyState0(work[first]);
    double s1 = lowPass.steadyState1(work[first]);
    for (int k = 0, i = first; k < total; k++, i += step) {
      double x = work[i];
      double y = lowPass.b0() * x + s0;
      s0 = lowPass.b1() * x - lowPass.a1() * y + s1;
      s1 = lowPass.b2() * x - lowPass.a2() * y;
      work[i] = y;
    }
  }
}
