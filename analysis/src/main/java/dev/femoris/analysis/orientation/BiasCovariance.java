package dev.femoris.analysis.orientation;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * How uncertain the gyroscope bias is about each axis and in common, and what a measurement of it
 * is worth: the covariance and the gain of a Kalman filter of three numbers.
 *
 * <p>Covariances are symmetric, so of nine entries six are kept and worked out. They are fields and
 * not an array because all of them are needed at every sample.
 */
final class BiasCovariance {

  private final double initialVariance;
  private final double processVariance;

  private double xx;
  private double yy;
  private double zz;
  private double xy;
  private double xz;
  private double yz;

  /** P Mᵀ, by rows. */
  private double ax;

  private double ay;
  private double az;
  private double bx;
  private double by;
  private double bz;
  private double cx;
  private double cy;
  private double cz;

  /** W + M P Mᵀ, then its inverse. */
  private double sxx;

  private double syy;
  private double szz;
  private double sxy;
  private double sxz;
  private double syz;

  BiasCovariance(double initialVariance, double processVariance) {
    this.initialVariance = initialVariance;
    this.processVariance = processVariance;
    xx = yy = zz = initialVariance;
  }

  /** A sampling time has passed. */
  void grow() {
    xx = xx < initialVariance ? xx + processVariance : xx;
    yy = yy < initialVariance ? yy + processVariance : yy;
    zz = zz < initialVariance ? zz + processVariance : zz;
  }

  /**
   * Takes a measurement.
   *
   * @param m its matrix, row by row
   * @param varianceXy of its first two components
   * @param varianceZ of its third
   * @param innovation what was measured less what was expected
   * @param bias corrected by it
   */
  void measure(
      double[] m, double varianceXy, double varianceZ, double[] innovation, double[] bias) {
    project(m);
    sxx = varianceXy + m[0] * ax + m[1] * bx + m[2] * cx;
    sxy = m[0] * ay + m[1] * by + m[2] * cy;
    sxz = m[0] * az + m[1] * bz + m[2] * cz;
    syy = varianceXy + m[3] * ay + m[4] * by + m[5] * cy;
    syz = m[3] * az + m[4] * bz + m[5] * cz;
    szz = varianceZ + m[6] * az + m[7] * bz + m[8] * cz;
    correct(innovation, bias);
  }

  private void project(double[] m) {
    ax = xx * m[0] + xy * m[1] + xz * m[2];
    ay = xx * m[3] + xy * m[4] + xz * m[5];
    az = xx * m[6] + xy * m[7] + xz * m[8];
    bx = xy * m[0] + yy * m[1] + yz * m[2];
    by = xy * m[3] + yy * m[4] + yz * m[5];
    bz = xy * m[6] + yy * m[7] + yz * m[8];
    cx = xz * m[0] + yz * m[1] + zz * m[2];
    cy = xz * m[3] + yz * m[4] + zz * m[5];
    cz = xz * m[6] + yz * m[7] + zz * m[8];
  }

  /** Takes a measurement of the bias itself, equally good about each axis. */
  void measureDirectly(double variance, double[] innovation, double[] bias) {
    ax = xx;
    ay = bx = xy;
    az = cx = xz;
    by = yy;
    bz = cy = yz;
    cz = zz;
    sxx = variance + xx;
    syy = variance + yy;
    szz = variance + zz;
    sxy = xy;
    sxz = xz;
    syz = yz;
    correct(innovation, bias);
  }

  /** Gain K = P Mᵀ S⁻¹, row after row; P loses K M P. */
  private void correct(double[] innovation, double[] bias) {
    invert();
    double kx = ax * sxx + ay * sxy + az * sxz;
    double ky = ax * sxy + ay * syy + az * syz;
    double kz = ax * sxz + ay * syz + az * szz;
    bias[0] += kx * innovation[0] + ky * innovation[1] + kz * innovation[2];
    xx -= kx * ax + ky * ay + kz * az;
    xy -= kx * bx + ky * by + kz * bz;
    xz -= kx * cx + ky * cy + kz * cz;
    kx = bx * sxx + by * sxy + bz * sxz;
    ky = bx * sxy + by * syy + bz * syz;
    kz = bx * sxz + by * syz + bz * szz;
    bias[1] += kx * innovation[0] + ky * innovation[1] + kz * innovation[2];
    yy -= kx * bx + ky * by + kz * bz;
    yz -= kx * cx + ky * cy + kz * cz;
    kx = cx * sxx + cy * sxy + cz * sxz;
    ky = cx * sxy + cy * syy + cz * syz;
    kz = cx * sxz + cy * syz + cz * szz;
    bias[2] += kx * innovation[0] + ky * innovation[1] + kz * innovation[2];
    zz -= kx * cx + ky * cy + kz * cz;
  }

  /** Inverts S; a singular one becomes zero. */
  private void invert() {
    double xxRest = syy * szz - syz * syz;
    double xyRest = sxz * syz - sxy * szz;
    double xzRest = sxy * syz - sxz * syy;
    double yyRest = sxx * szz - sxz * sxz;
    double yzRest = sxy * sxz - sxx * syz;
    double zzRest = sxx * syy - sxy * sxy;
    double determinant = sxx * xxRest + sxy * xyRest + sxz * xzRest;
    double scale = Math.abs(determinant) > 1e-300 ? 1 / determinant : 0;
    sxx = xxRest * scale;
    sxy = xyRest * scale;
    sxz = xzRest * scale;
    syy = yyRest * scale;
    syz = yzRest * scale;
    szz = zzRest * scale;
  }

  /** The largest absolute row sum bounds the largest eigenvalue (Gershgorin). */
  double bound() {
    double x = Math.abs(xx) + Math.abs(xy) + Math.abs(xz);
    double y = Math.abs(xy) + Math.abs(yy) + Math.abs(yz);
    double z = Math.abs(xz) + Math.abs(yz) + Math.abs(zz);
    return Math.min(Math.max(x, Math.max(y, z)), initialVariance);
  }

  void save(StateWriter to) {
    to.put(new double[] {xx, xy, xz, xy, yy, yz, xz, yz, zz});
  }

  void restore(StateReader from) {
    double[] rows = new double[9];
    from.get(rows);
    xx = rows[0];
    xy = rows[1];
    xz = rows[2];
    yy = rows[4];
    yz = rows[5];
    zz = rows[8];
  }
}
