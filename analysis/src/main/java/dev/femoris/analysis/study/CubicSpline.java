package dev.femoris.analysis.study;

/** A uniform cubic B-spline over evenly sampled values: smooth up to the acceleration. */
final class CubicSpline {
  private CubicSpline() {}

  /** {@code factor} values for each value given; the spline passes near them, not through them. */
  static double[] denser(double[] values, int factor) {
    double[] dense = new double[(values.length - 1) * factor + 1];
    for (int i = 0; i < dense.length; i++) {
      int knot = Math.min(i / factor, values.length - 2);
      double u = (i - knot * factor) / (double) factor;
      double v = 1 - u;
      double before = values[Math.max(0, knot - 1)];
      double after = values[Math.min(values.length - 1, knot + 2)];
      dense[i] =
          (v * v * v * before
                  + (3 * u * u * u - 6 * u * u + 4) * values[knot]
                  + (3 * v * v * v - 6 * v * v + 4) * values[knot + 1]
                  + u * u * u * after)
              / 6;
    }
    return dense;
  }
}
