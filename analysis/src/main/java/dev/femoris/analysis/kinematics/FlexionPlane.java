package dev.femoris.analysis.kinematics;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The plane the thigh moves in: turns the direction up, as the sensor sees it, into one angle.
 *
 * <p>The angle is how far the sensor has turned about {@code axis} since up was along {@code
 * reference}. It is the angle of gravity in the plane, not an Euler angle, so it has no singularity
 * while the axis stays away from the vertical.
 */
public final class FlexionPlane {

  private final double[] axis = new double[3];
  private final double[] zero = new double[3];
  private final double[] quarter = new double[3];

  /** Sets the plane: unit vectors in sensor coordinates. */
  public void set(double[] unitAxis, double[] reference) {
    System.arraycopy(unitAxis, 0, axis, 0, 3);
    double along = dot(reference, axis);
    for (int i = 0; i < 3; i++) {
      zero[i] = reference[i] - along * axis[i];
    }
    double norm = Math.sqrt(dot(zero, zero));
    if (norm < 1e-6) {
      perpendicular();
      norm = Math.sqrt(dot(zero, zero));
    }
    for (int i = 0; i < 3; i++) {
      zero[i] /= norm;
    }
    quarter[0] = axis[1] * zero[2] - axis[2] * zero[1];
    quarter[1] = axis[2] * zero[0] - axis[0] * zero[2];
    quarter[2] = axis[0] * zero[1] - axis[1] * zero[0];
  }

  /** Any direction in the plane will do as zero when the reference lies along the axis. */
  private void perpendicular() {
    boolean xSmall = Math.abs(axis[0]) < 0.7;
    zero[0] = xSmall ? 0 : -axis[2];
    zero[1] = xSmall ? -axis[2] : 0;
    zero[2] = xSmall ? axis[1] : axis[0];
  }

  /**
   * Turn since up was along the reference, rad, −π to π; as seen in the sensor, up turns the other
   * way.
   */
  public double turnRad(double x, double y, double z) {
    return -ArcTangent.of(
        x * quarter[0] + y * quarter[1] + z * quarter[2], x * zero[0] + y * zero[1] + z * zero[2]);
  }

  /** Rate about the axis, rad/s. */
  public double rateRadPerS(double x, double y, double z) {
    return x * axis[0] + y * axis[1] + z * axis[2];
  }

  /** The axis times {@code factor}. */
  void axis(double factor, double[] into) {
    for (int i = 0; i < 3; i++) {
      into[i] = factor * axis[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  public void save(StateWriter to) {
    to.put(axis).put(zero).put(quarter);
  }

  public void restore(StateReader from) {
    from.get(axis);
    from.get(zero);
    from.get(quarter);
  }
}
