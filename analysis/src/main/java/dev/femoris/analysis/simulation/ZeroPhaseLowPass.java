package dev.femoris.analysis.simulation;

/**
 * Second-order Butterworth low-pass, run forward and backward: no phase shift, gain −6 dB at the
 * cut-off. Acausal by construction; used for truth only.
 */
final class ZeroPhaseLowPass {
  private final double b0;
  private final double b1;
  private final double a1;
  private final double a2;

  ZeroPhaseLowPass(double cutoffHz, double stepS) {
    double k = Math.tan(Math.PI * cutoffHz * stepS);
    double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
    b0 = k * k * norm;
    b1 = 2 * b0;
    a1 = 2 * (k * k - 1) * norm;
    a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
  }

  double[] filter(double[] values) {
    double[] out = pass(values);
    reverse(out);
    out = pass(out);
    reverse(out);
    return out;
  }

  /** Starts as if the first value had always been there. */
  private double[] pass(double[] values) {
    double[] out = new double[values.length];
    if (values.length == 0) {
      return out;
    }
    double x1 = values[0];
    double x2 = x1;
    double y1 = x1;
    double y2 = x1;
    for (int i = 0; i < values.length; i++) {
      double y = b0 * values[i] + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = values[i];
      y2 = y1;
      y1 = y;
      out[i] = y;
    }
    return out;
  }

  private static void reverse(double[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      double swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }
}
