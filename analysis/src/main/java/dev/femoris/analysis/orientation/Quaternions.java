package dev.femoris.analysis.orientation;

/** Quaternion arithmetic on (w, x, y, z) arrays; {@code into} may be one of the operands. */
final class Quaternions {

  private Quaternions() {}

  static void multiply(double[] a, double[] b, double[] into) {
    double w = a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
    double x = a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2];
    double y = a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1];
    double z = a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0];
    into[0] = w;
    into[1] = x;
    into[2] = y;
    into[3] = z;
  }

  /**
   * What brings a product of unit quaternions, which rounding has left not quite one, back to
   * length.
   */
  static double toUnit(double[] q) {
    double squared = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3];
    // Beside 1 the tangent to 1/√x is as good as 1/√x, and costs neither a root nor a division.
    if (Math.abs(squared - 1) < 1e-8) {
      return 1.5 - 0.5 * squared;
    }
    return squared > 1e-30 ? 1 / Math.sqrt(squared) : 1;
  }

  static void rotate(double[] q, double[] v, double[] into) {
    double w = q[0];
    double x = q[1];
    double y = q[2];
    double z = q[3];
    double a =
        (1 - 2 * y * y - 2 * z * z) * v[0]
            + 2 * v[1] * (y * x - w * z)
            + 2 * v[2] * (w * y + z * x);
    double b =
        2 * v[0] * (w * z + y * x)
            + v[1] * (1 - 2 * x * x - 2 * z * z)
            + 2 * v[2] * (y * z - x * w);
    double c =
        2 * v[0] * (z * x - w * y)
            + 2 * v[1] * (w * x + z * y)
            + v[2] * (1 - 2 * x * x - 2 * y * y);
    into[0] = a;
    into[1] = b;
    into[2] = c;
  }

  /** Third row of the rotation matrix: the target's z axis in source coordinates. */
  static void thirdRow(double[] q, double[] into) {
    into[0] = 2 * (q[1] * q[3] - q[0] * q[2]);
    into[1] = 2 * (q[0] * q[1] + q[2] * q[3]);
    into[2] = 1 - 2 * (q[1] * q[1] + q[2] * q[2]);
  }

  /** The whole rotation matrix, row by row. */
  static void matrix(double[] q, double[] into) {
    double w = q[0];
    double x = q[1];
    double y = q[2];
    double z = q[3];
    into[0] = 1 - 2 * y * y - 2 * z * z;
    into[1] = 2 * (y * x - w * z);
    into[2] = 2 * (w * y + z * x);
    into[3] = 2 * (w * z + y * x);
    into[4] = 1 - 2 * x * x - 2 * z * z;
    into[5] = 2 * (y * z - x * w);
    into[6] = 2 * (z * x - w * y);
    into[7] = 2 * (w * x + z * y);
    into[8] = 1 - 2 * x * x - 2 * y * y;
  }
}
