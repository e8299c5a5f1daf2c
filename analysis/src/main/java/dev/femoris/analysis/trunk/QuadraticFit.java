package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.PelvisCourse;

/**
 * Least squares of a quadratic, a little pulled towards less curvature where the data do not tell.
 * Not thread-safe.
 */
final class QuadraticFit {

  /** As if a few points with no curvature had been seen. */
  private static final double PULL = 0.02;

  private final double[] powers = new double[5];
  private final double[] moments = new double[3];
  private double from = Double.POSITIVE_INFINITY;
  private double to = Double.NEGATIVE_INFINITY;

  void add(double x, double y) {
    double p = 1;
    for (int i = 0; i < 5; i++) {
      powers[i] += p;
      if (i < 3) {
        moments[i] += p * y;
      }
      p *= x;
    }
    from = Math.min(from, x);
    to = Math.max(to, x);
  }

  /** By Cramer's rule; a constant 0 of nothing. */
  PelvisCourse.Quadratic solve() {
    if (powers[0] == 0) {
      return new PelvisCourse.Quadratic(0, 0, 0, 0, 0);
    }
    double tiny = 1e-9 * powers[0];
    double a = powers[0];
    double b = powers[1];
    double c = powers[2];
    double d = powers[3];
    double e = powers[4] + PULL * powers[0] * 1e-3;
    double cc = c + tiny;
    double det = determinant(a, b, c, b, cc, d, c, d, e);
    double c0 = determinant(moments[0], b, c, moments[1], cc, d, moments[2], d, e) / det;
    double c1 = determinant(a, moments[0], c, b, moments[1], d, c, moments[2], e) / det;
    double c2 = determinant(a, b, moments[0], b, cc, moments[1], c, d, moments[2]) / det;
    return new PelvisCourse.Quadratic(c0, c1, c2, from, to);
  }

  private static double determinant(
      double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  }
}
