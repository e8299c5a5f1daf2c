package dev.femoris.analysis.orientation;

/** 3×3 matrices row by row; {@code into} may be one of the operands. */
final class Matrix3 {

  private Matrix3() {}

  // All is read before anything is written: neither the machine nor the reader has to ask whether
  // the arrays are the same.

  static void multiply(double[] a, double[] b, double[] into) {
    double a0 = a[0];
    double a1 = a[1];
    double a2 = a[2];
    double a3 = a[3];
    double a4 = a[4];
    double a5 = a[5];
    double a6 = a[6];
    double a7 = a[7];
    double a8 = a[8];
    double b0 = b[0];
    double b1 = b[1];
    double b2 = b[2];
    double b3 = b[3];
    double b4 = b[4];
    double b5 = b[5];
    double b6 = b[6];
    double b7 = b[7];
    double b8 = b[8];
    into[0] = a0 * b0 + a1 * b3 + a2 * b6;
    into[1] = a0 * b1 + a1 * b4 + a2 * b7;
    into[2] = a0 * b2 + a1 * b5 + a2 * b8;
    into[3] = a3 * b0 + a4 * b3 + a5 * b6;
    into[4] = a3 * b1 + a4 * b4 + a5 * b7;
    into[5] = a3 * b2 + a4 * b5 + a5 * b8;
    into[6] = a6 * b0 + a7 * b3 + a8 * b6;
    into[7] = a6 * b1 + a7 * b4 + a8 * b7;
    into[8] = a6 * b2 + a7 * b5 + a8 * b8;
  }

  /** a bᵀ. */
  static void multiplyTransposed(double[] a, double[] b, double[] into) {
    double a0 = a[0];
    double a1 = a[1];
    double a2 = a[2];
    double a3 = a[3];
    double a4 = a[4];
    double a5 = a[5];
    double a6 = a[6];
    double a7 = a[7];
    double a8 = a[8];
    double b0 = b[0];
    double b1 = b[1];
    double b2 = b[2];
    double b3 = b[3];
    double b4 = b[4];
    double b5 = b[5];
    double b6 = b[6];
    double b7 = b[7];
    double b8 = b[8];
    into[0] = a0 * b0 + a1 * b1 + a2 * b2;
    into[1] = a0 * b3 + a1 * b4 + a2 * b5;
    into[2] = a0 * b6 + a1 * b7 + a2 * b8;
    into[3] = a3 * b0 + a4 * b1 + a5 * b2;
    into[4] = a3 * b3 + a4 * b4 + a5 * b5;
    into[5] = a3 * b6 + a4 * b7 + a5 * b8;
    into[6] = a6 * b0 + a7 * b1 + a8 * b2;
    into[7] = a6 * b3 + a7 * b4 + a8 * b5;
    into[8] = a6 * b6 + a7 * b7 + a8 * b8;
  }

  /** Inverts in place; a singular matrix becomes zero. */
  static void invert(double[] m) {
    double a = m[4] * m[8] - m[5] * m[7];
    double d = m[2] * m[7] - m[1] * m[8];
    double g = m[1] * m[5] - m[2] * m[4];
    double b = m[5] * m[6] - m[3] * m[8];
    double e = m[0] * m[8] - m[2] * m[6];
    double h = m[2] * m[3] - m[0] * m[5];
    double c = m[3] * m[7] - m[4] * m[6];
    double f = m[1] * m[6] - m[0] * m[7];
    double i = m[0] * m[4] - m[1] * m[3];
    double det = m[0] * a + m[1] * b + m[2] * c;
    double s = Math.abs(det) > 1e-300 ? 1 / det : 0;
    m[0] = a * s;
    m[1] = d * s;
    m[2] = g * s;
    m[3] = b * s;
    m[4] = e * s;
    m[5] = h * s;
    m[6] = c * s;
    m[7] = f * s;
    m[8] = i * s;
  }
}
