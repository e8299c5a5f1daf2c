package dev.femoris.analysis.kinematics;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The axis the thigh mostly turns about, in sensor coordinates: the principal axis of the angular
 * rate while it moves.
 *
 * <p>Walking, sitting down and the exercise itself all turn the thigh about its flexion axis, so no
 * calibration movement is needed. Old movement is forgotten with travel, not with time. The axis
 * keeps its direction once it has one; which way is flexion is decided elsewhere. Not thread-safe.
 */
public final class FlexionAxis {

  /** Slower than this it may be sway or noise. */
  private static final double MOVING_RAD_PER_S = Math.toRadians(8);

  /** xx, yy, zz, xy, xz, yz of the summed outer products of the rate. */
  private final double[] scatter = new double[6];

  private final double[] axis = new double[3];
  private double forgettingRad;
  private double travelRad;

  /**
   * @param forgettingRad travel after which a movement's weight has fallen to 1/e, rad
   */
  public FlexionAxis(double forgettingRad) {
    this.forgettingRad = forgettingRad;
  }

  /** From now on movement is forgotten more slowly, or faster. */
  public void forgetAfter(double travelRad) {
    this.forgettingRad = travelRad;
  }

  /** Takes the bias-corrected rate of a sample that stands for {@code dtS}. */
  public void push(double x, double y, double z, double dtS) {
    double squared = x * x + y * y + z * z;
    if (squared < MOVING_RAD_PER_S * MOVING_RAD_PER_S) {
      return;
    }
    // Weighted by travel, not by energy: a fast movement counts no more than a slow one as long.
    double weight = dtS / Math.sqrt(squared);
    double travel = weight * squared;
    travelRad += travel;
    double keep = Math.max(0, 1 - travel / forgettingRad);
    scatter[0] = keep * scatter[0] + weight * x * x;
    scatter[1] = keep * scatter[1] + weight * y * y;
    scatter[2] = keep * scatter[2] + weight * z * z;
    scatter[3] = keep * scatter[3] + weight * x * y;
    scatter[4] = keep * scatter[4] + weight * x * z;
    scatter[5] = keep * scatter[5] + weight * y * z;
  }

  /** Brings {@link #axis} up to what has been seen. */
  public void update() {
    if (travelRad == 0) {
      return;
    }
    if (axis[0] == 0 && axis[1] == 0 && axis[2] == 0) {
      seed();
    }
    for (int i = 0; i < 12; i++) {
      powerStep();
    }
    double norm = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
    axis[0] /= norm;
    axis[1] /= norm;
    axis[2] /= norm;
  }

  private void seed() {
    int largest = scatter[0] >= scatter[1] ? 0 : 1;
    largest = scatter[2] > scatter[largest] ? 2 : largest;
    axis[0] = largest == 0 ? scatter[0] : largest == 1 ? scatter[3] : scatter[4];
    axis[1] = largest == 0 ? scatter[3] : largest == 1 ? scatter[1] : scatter[5];
    axis[2] = largest == 0 ? scatter[4] : largest == 1 ? scatter[5] : scatter[2];
  }

  /** The scatter is no larger than what is remembered of travel: twelve steps do not overflow. */
  private void powerStep() {
    double x = scatter[0] * axis[0] + scatter[3] * axis[1] + scatter[4] * axis[2];
    double y = scatter[3] * axis[0] + scatter[1] * axis[1] + scatter[5] * axis[2];
    double z = scatter[4] * axis[0] + scatter[5] * axis[1] + scatter[2] * axis[2];
    axis[0] = x;
    axis[1] = y;
    axis[2] = z;
  }

  /** Unit vector in sensor coordinates; zero before the first update. The estimator's own array. */
  public double[] axis() {
    return axis;
  }

  /** Share of the movement's energy that is about the axis, 0 to 1. */
  public double explained() {
    double total = scatter[0] + scatter[1] + scatter[2];
    double x = scatter[0] * axis[0] + scatter[3] * axis[1] + scatter[4] * axis[2];
    double y = scatter[3] * axis[0] + scatter[1] * axis[1] + scatter[5] * axis[2];
    double z = scatter[4] * axis[0] + scatter[5] * axis[1] + scatter[2] * axis[2];
    return total == 0 ? 0 : (axis[0] * x + axis[1] * y + axis[2] * z) / total;
  }

  /** How far the sensor has turned in all, rad. */
  public double travelRad() {
    return travelRad;
  }

  public void save(StateWriter to) {
    to.put(scatter).put(axis).put(travelRad).put(forgettingRad);
  }

  public void restore(StateReader from) {
    from.get(scatter);
    from.get(axis);
    travelRad = from.getDouble();
    forgettingRad = from.getDouble();
  }
}
