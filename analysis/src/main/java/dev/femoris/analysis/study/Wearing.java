package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * How the sensors of a kinematic study sit on the skin for one day: what they show is {@code gain *
 * bone + offset}, and a little more that changes.
 *
 * @param day 0 the first; mounting differs from day to day
 */
public record Wearing(
    int day,
    double thighGain,
    double pelvisGain,
    double thoraxGain,
    double thighOffsetRad,
    double pelvisOffsetRad,
    double thoraxOffsetRad) {

  private static final double THIGH_GAIN_SD = 0.06;
  private static final double TRUNK_GAIN_SD = 0.09;
  private static final double DAY_GAIN_SD = 0.025;
  private static final double THIGH_MOUNT_SD_DEG = 1.5;
  private static final double TRUNK_MOUNT_SD_DEG = 2.5;
  private static final double THIGH_REP_SD_DEG = 0.8;
  private static final double THIGH_SLOW_SD_DEG = 0.5;
  private static final double TRUNK_REP_SD_DEG = 1.2;
  private static final double TRUNK_SLOW_SD_DEG = 0.7;

  static Wearing firstDay(RandomGenerator random) {
    return new Wearing(
        0,
        1 + THIGH_GAIN_SD * Draws.normal(random),
        1 + TRUNK_GAIN_SD * Draws.normal(random),
        1 + TRUNK_GAIN_SD * Draws.normal(random),
        0,
        0,
        0);
  }

  /** Taken off and put on again. */
  Wearing anotherDay(RandomGenerator random) {
    return new Wearing(
        day + 1,
        thighGain * (1 + DAY_GAIN_SD * Draws.normal(random)),
        pelvisGain * (1 + DAY_GAIN_SD * Draws.normal(random)),
        thoraxGain * (1 + DAY_GAIN_SD * Draws.normal(random)),
        Draws.degrees(random, 0, THIGH_MOUNT_SD_DEG),
        Draws.degrees(random, 0, TRUNK_MOUNT_SD_DEG),
        Draws.degrees(random, 0, TRUNK_MOUNT_SD_DEG));
  }

  /** What the sensors show of one repetition. */
  BodyMotion show(BodyMotion bone, RandomGenerator random) {
    return new BodyMotion(
        shown(
            bone.thighRad(),
            thighGain,
            thighOffsetRad,
            random,
            THIGH_REP_SD_DEG,
            THIGH_SLOW_SD_DEG),
        shown(
            bone.pelvisRad(),
            pelvisGain,
            pelvisOffsetRad,
            random,
            TRUNK_REP_SD_DEG,
            TRUNK_SLOW_SD_DEG),
        shown(
            bone.thoraxRad(),
            thoraxGain,
            thoraxOffsetRad,
            random,
            TRUNK_REP_SD_DEG,
            TRUNK_SLOW_SD_DEG));
  }

  private static double[] shown(
      double[] boneRad,
      double gain,
      double offsetRad,
      RandomGenerator random,
      double repSdDeg,
      double slowSdDeg) {
    double constant = offsetRad + Draws.degrees(random, 0, repSdDeg);
    double from = Draws.degrees(random, 0, slowSdDeg);
    double to = Draws.degrees(random, 0, slowSdDeg);
    double[] shown = new double[boneRad.length];
    for (int i = 0; i < shown.length; i++) {
      double slow = from + (to - from) * Curves.minimumJerk(i / (double) shown.length);
      shown[i] = gain * boneRad[i] + constant + slow;
    }
    return shown;
  }
}
