package dev.femoris.analysis.session;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Says when the orientation has to take its inclination anew from gravity.
 *
 * <p>Where samples are missing while the sensor turns fast, as in walking, what it turned meanwhile
 * is a guess, and the orientation is off by up to twenty degrees; its slow correction takes many
 * seconds. In the first calm moment after that the accelerometer shows gravity and nothing else.
 * Not thread-safe.
 */
final class HoleRecovery {

  /** Slower, and a straight line between the hole's ends is a good guess. */
  private static final double FAST_RAD_PER_S = Math.toRadians(40);

  private static final double CALM_RAD_PER_S = Math.toRadians(10);
  private static final double CALM_MPS2 = 0.7;
  private static final double CALM_S = 0.4;
  private static final double OFF_RAD = Math.toRadians(4);

  private final double samplingTimeS;
  private boolean doubted;
  private double calmS;

  HoleRecovery(double samplingTimeS) {
    this.samplingTimeS = samplingTimeS;
  }

  /**
   * Takes a sample's motion.
   *
   * @param bridged whether it stands in for one that is missing
   * @param rate bias-corrected, rad/s
   * @param force specific force, m/s²
   * @param smoothForce the same, smoothed
   * @param up direction up by the orientation, unit vector
   * @return whether the inclination has to be taken anew
   */
  boolean push(boolean bridged, double[] rate, double[] force, double[] smoothForce, double[] up) {
    double rateSquare = dot(rate, rate);
    doubted |= bridged && rateSquare > FAST_RAD_PER_S * FAST_RAD_PER_S;
    if (!doubted) {
      return false;
    }
    boolean calm =
        !bridged
            && rateSquare < CALM_RAD_PER_S * CALM_RAD_PER_S
            && Math.abs(Math.sqrt(dot(force, force)) - MotionPipeline.GRAVITY_MPS2) < CALM_MPS2;
    calmS = calm ? calmS + samplingTimeS : 0;
    if (calmS < CALM_S) {
      return false;
    }
    doubted = false;
    calmS = 0;
    return dot(smoothForce, up) < Math.cos(OFF_RAD) * Math.sqrt(dot(smoothForce, smoothForce));
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  void clear() {
    doubted = false;
    calmS = 0;
  }

  void save(StateWriter to) {
    to.put(doubted).put(calmS);
  }

  void restore(StateReader from) {
    doubted = from.getBoolean();
    calmS = from.getDouble();
  }
}
