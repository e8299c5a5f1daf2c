package dev.femoris.analysis.repetition;

/**
 * The four events evaluated as the definitions say, word by word: on the angle sampled at 1 kHz,
 * smoothed by a second-order Butterworth at 8 Hz forward and backward, its rate the derivative.
 */
final class EventDefinitions {
  private static final double STEP_S = 0.001;
  private final double[] a;
  private final double[] w;

  /** {@code angleRad} holds at least half a second of rest at both ends. */
  EventDefinitions(double[] angleRad) {
    a = reversed(lowPassed(reversed(lowPassed(angleRad))));
    w = new double[a.length];
    for (int i = 1; i < a.length - 1; i++) {
      w[i] = (a[i + 1] - a[i - 1]) / (2 * STEP_S);
    }
  }

  record Events(double startS, double turnInS, double turnOutS, double endS, double romRad) {}

  Events evaluate() {
    int top = 0;
    for (int i = 0; i < a.length; i++) {
      top = a[i] > a[top] ? i : top;
    }
    double w1 = 0;
    for (int i = 0; i < top; i++) {
      w1 = Math.max(w1, w[i]);
    }
    double limit = Math.min(Math.toRadians(4), Math.max(Math.toRadians(2), 0.1 * w1));
    int start = 0;
    for (int round = 0; round < 5; round++) {
      int reached = 0;
      while (a[reached] < a[start] + 0.15 * (a[top] - a[start])) {
        reached++;
      }
      start = reached;
      while (start > 0 && w[start] >= limit) {
        start--;
      }
    }
    double rom = a[top] - a[start];
    double band = a[top] - Math.max(Math.toRadians(0.8), 0.06 * rom);
    int in = start;
    while (a[in] < band) {
      in++;
    }
    int out = a.length - 1;
    while (a[out] < band) {
      out--;
    }
    double w2 = 0;
    for (int i = top; i < a.length; i++) {
      w2 = Math.max(w2, -w[i]);
    }
    int end = top;
    while (a[end] > a[top] - 0.6 * rom) {
      end++;
    }
    while (Math.abs(w[end]) >= Math.max(Math.toRadians(2.5), 0.1 * w2)) {
      end++;
    }
    return new Events(start * STEP_S, in * STEP_S, out * STEP_S, end * STEP_S, rom);
  }

  private static double[] lowPassed(double[] x) {
    double k = Math.tan(Math.PI * 8 * STEP_S);
    double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
    double b = k * k * norm;
    double a1 = 2 * (k * k - 1) * norm;
    double a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double x1 = x[Math.max(0, i - 1)];
      double x2 = x[Math.max(0, i - 2)];
      double y1 = i > 0 ? y[i - 1] : x[0];
      double y2 = i > 1 ? y[i - 2] : x[0];
      y[i] = b * (x[i] + 2 * x1 + x2) - a1 * y1 - a2 * y2;
    }
    return y;
  }

  private static double[] reversed(double[] x) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      out[i] = x[x.length - 1 - i];
    }
    return out;
  }
}
