package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * Lengths and masses of a body seen from the side. Shares of stature and of body mass after Winter,
 * Biomechanics and Motor Control of Human Movement; lengths vary by 2.5 % from person to person.
 *
 * @param statureM height
 * @param massKg body mass
 * @param shankM ankle to knee
 * @param thighM knee to hip
 * @param pelvisM hip to the lower lumbar hinge
 * @param lumbarM between both lumbar hinges
 * @param thoraxM upper lumbar hinge to shoulder
 * @param armM shoulder to the bar in the hand
 */
public record Build(
    double statureM,
    double massKg,
    double shankM,
    double thighM,
    double pelvisM,
    double lumbarM,
    double thoraxM,
    double armM) {
  private static final double SPREAD = 0.025;
  private static final double PELVIS_SHARE = 0.19;
  private static final double LUMBAR_SHARE = 0.31;

  public Build {
    if (!(statureM > 1.2 && statureM < 2.3)) {
      throw new IllegalArgumentException("statureM " + statureM + " must lie in 1.2..2.3");
    }
    if (!(massKg > 35 && massKg < 200)) {
      throw new IllegalArgumentException("massKg " + massKg + " must lie in 35..200");
    }
  }

  static Build drawn(RandomGenerator random) {
    double stature = 1.76 + 0.08 * Draws.normal(random);
    double mass = 80 + 12 * Draws.normal(random);
    double trunk = length(random, 0.288 * stature);
    return new Build(
        stature,
        mass,
        length(random, 0.246 * stature),
        length(random, 0.245 * stature),
        PELVIS_SHARE * trunk,
        LUMBAR_SHARE * trunk,
        (1 - PELVIS_SHARE - LUMBAR_SHARE) * trunk,
        length(random, 0.385 * stature));
  }

  private static double length(RandomGenerator random, double meanM) {
    return meanM * (1 + SPREAD * Draws.normal(random));
  }

  /** Height of the ankle; the ankle is the origin of x, forward is positive. */
  double ankleHeightM() {
    return 0.039 * statureM;
  }

  /** Where the bar and the centre of mass belong: over the middle of the foot. */
  double midFootM() {
    return 0.040 * statureM;
  }
}
