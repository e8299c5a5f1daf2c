package dev.femoris.analysis.kinematics;

/**
 * The angle of a direction in a plane, as {@link Math#atan2} gives it but for the last bit, at a
 * third of the cost: it is asked of every sample, and of every entry of a stretch read back.
 *
 * <p>Turning back by the nearest angle of a table leaves less than 1/128 of a radian, for which
 * four terms of the series are exact.
 */
final class ArcTangent {

  private static final int STEPS = 64;

  /** Arc tangents of 0, 1/64 … 1. */
  private static final double[] TABLE = new double[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      TABLE[i] = StrictMath.atan(i / (double) STEPS);
    }
  }

  private ArcTangent() {}

  /** Angle of the direction (x, y), rad, −π to π. */
  static double of(double y, double x) {
    double wide = Math.abs(x);
    double high = Math.abs(y);
    double large = Math.max(wide, high);
    double small = Math.min(wide, high);
    if (!(large > 1e-100 && large < 1e100)) {
      return Math.atan2(y, x); // Nothing, or not a number.
    }
    int step = (int) (STEPS * small / large + 0.5);
    double slope = step * (1.0 / STEPS);
    double left = (small - slope * large) / (large + slope * small);
    double octant = TABLE[step] + series(left);
    double quadrant = high > wide ? Math.PI / 2 - octant : octant;
    return Math.copySign(x < 0 ? Math.PI - quadrant : quadrant, y);
  }

  private static double series(double t) {
    double tt = t * t;
    return t - t * tt * (1.0 / 3 - tt * (1.0 / 5 - tt * (1.0 / 7)));
  }
}
