package dev.femoris.analysis.simulation;

/**
 * Where a sensor on a segment goes, every millisecond, in the world frame of this package (x where
 * the athlete faces, y up, z to the right).
 *
 * @param flexionRad rotation of the segment about z; forward inclination of a trunk is negative
 * @param frontalRad rotation about x
 * @param axialRad rotation about y
 * @param xM place of the sensor
 * @param yM place of the sensor
 * @param zM place of the sensor
 */
public record SegmentPath(
    double[] flexionRad,
    double[] frontalRad,
    double[] axialRad,
    double[] xM,
    double[] yM,
    double[] zM) {
  public SegmentPath {
    int length = flexionRad.length;
    if (length < 3) {
      throw new IllegalArgumentException("flexionRad: needs at least three instants");
    }
    for (double[] other : new double[][] {frontalRad, axialRad, xM, yM, zM}) {
      if (other.length != length) {
        throw new IllegalArgumentException(
            "a path has " + length + " and " + other.length + " instants");
      }
    }
  }

  /** Time between two instants. */
  public static double stepS() {
    return MotionTimeline.STEP_S;
  }

  public int length() {
    return flexionRad.length;
  }
}
