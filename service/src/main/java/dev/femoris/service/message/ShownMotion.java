package dev.femoris.service.message;

import dev.femoris.analysis.kinematics.ThighMotion;

/**
 * Motion to be drawn: the limb's, and the trunk's at the same time.
 *
 * @param pelvisRad forward inclination at the sacrum, rad; NaN where it is not known
 * @param thoraxRad forward inclination at T12, rad; NaN where it is not known
 */
public record ShownMotion(ThighMotion limb, double pelvisRad, double thoraxRad) {

  /** Of the limb alone. */
  public ShownMotion(ThighMotion limb) {
    this(limb, Double.NaN, Double.NaN);
  }

  public long timeNanos() {
    return limb.timeNanos();
  }
}
