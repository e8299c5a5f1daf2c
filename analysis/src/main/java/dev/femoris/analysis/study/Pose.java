package dev.femoris.analysis.study;

/**
 * A body standing on both feet, seen from the right. Inclinations from the vertical: positive when
 * the upper end is in front of the lower one, except the thigh's, which is positive with the knee
 * in front of the hip, and the arm's, positive with the hand in front of the shoulder.
 *
 * @param shankRad shank
 * @param thighRad thigh: theta
 * @param pelvisRad pelvis
 * @param lumbarRad lumbar link between both hinges
 * @param thoraxRad thorax
 * @param armRad arm
 */
public record Pose(
    double shankRad,
    double thighRad,
    double pelvisRad,
    double lumbarRad,
    double thoraxRad,
    double armRad) {

  /** Thorax minus pelvis. */
  public double lumbarFlexionRad() {
    return thoraxRad - pelvisRad;
  }

  /** Knee flexion, 0 straight. */
  public double kneeRad() {
    return shankRad + thighRad;
  }

  /** Pelvis to thigh, 0 standing. */
  public double hipRad() {
    return thighRad + pelvisRad;
  }
}
