package dev.femoris.analysis.kinematics;

import java.util.random.RandomGenerator;

/** Plain vector arithmetic for the tests, written apart from the code under test. */
final class Rotations {

  private Rotations() {}

  static double[] unit(RandomGenerator random) {
    double[] v = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    return scaled(v, 1 / Math.sqrt(dot(v, v)));
  }

  static double[] scaled(double[] v, double by) {
    return new double[] {v[0] * by, v[1] * by, v[2] * by};
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** {@code v} turned about the unit vector {@code axis} (Rodrigues). */
  static double[] turned(double[] v, double[] axis, double angleRad) {
    double[] across = cross(axis, v);
    double along = dot(axis, v) * (1 - Math.cos(angleRad));
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      out[i] = v[i] * Math.cos(angleRad) + across[i] * Math.sin(angleRad) + axis[i] * along;
    }
    return out;
  }
}
