package dev.femoris.analysis.orientation;

/** 3×3 matrices row by row; {@code into} may be one of the operands. */
final class Matrix3 {

  private Matrix3() {}

  static void multiply(double[] a, double[] b, double[] into) {
    if (into == b) {
      multiplyInPlace(a, b);
      return;
    }
    for (int row = 0; row < 9; row += 3) {
      double a0 = a[row];
      double a1 = a[row + 1];
      double a2 = a[row + 2];
      into[row] = a0 * b[0] + a1 * b[3] + a2 * b[6];
      into[row + 1] = a0 * b[1] + a1 * b[4] + a2 * b[7];
      into[row + 2] = a0 * b[2] + a1 * b[5] + a2 * b[8];
    }
  }

  private static void multiplyInPlace(double[] a, double[] b) {
    for (int col = 0; col < 3; col++) {
      double b0 = b[col];
      double b1 = b[col + 3];
      double b2 = b[col + 6];
      b[col] = a[0] * b0 + a[1] * b1 + a[2] * b2;
      b[col + 3] = a[3] * b0 + a[4] * b1 + a[5] * b2;
      b[col + 6] = a[6] * b0 + a[7] * b1 + a[8] * b2;
    }
  }

  /** a bᵀ; {@code into} must be neither. */
  static void multiplyTransposed(double[] a, double[] b, double[] into) {
    for (int row = 0; row < 9; row += 3) {
      for (int col = 0; col < 3; col++) {
        into[row + col] =
            a[row] * b[3 * col] + a[row + 1] * b[3 * col + 1] + a[row + 2] * b[3 * col + 2];
      }
    }
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
