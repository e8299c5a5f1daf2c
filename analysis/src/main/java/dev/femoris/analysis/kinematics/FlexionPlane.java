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

  /** Five terms of the arc tangent's series are exact below. */
  private static final double SMALL_STEP_RAD = 0.04;

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
    return -Math.atan2(
        x * quarter[0] + y * quarter[1] + z * quarter[2], x * zero[0] + y * zero[1] + z * zero[2]);
  }

  /**
   * By how much the turn grows from one direction up to the next, rad, −π to π: what {@link
   * #turnRad} of both differs by, but for the last bit. Most directions lie so near to the one
   * before that a series will do.
   */
  double stepRad(double x0, double y0, double z0, double x1, double y1, double z1) {
    double along0 = x0 * zero[0] + y0 * zero[1] + z0 * zero[2];
    double across0 = x0 * quarter[0] + y0 * quarter[1] + z0 * quarter[2];
    double along1 = x1 * zero[0] + y1 * zero[1] + z1 * zero[2];
    double across1 = x1 * quarter[0] + y1 * quarter[1] + z1 * quarter[2];
    double same = along0 * along1 + across0 * across1;
    double side = across0 * along1 - along0 * across1;
    double t = side / same;
    if (!(same > 0 && Math.abs(t) < SMALL_STEP_RAD)) {
      return Math.atan2(side, same);
    }
    double tt = t * t;
    return t - t * tt * (1.0 / 3 - tt * (1.0 / 5 - tt * (1.0 / 7 - tt * (1.0 / 9))));
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
