package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * How a repetition differs from the athlete's own without anybody wanting it: an offset and a
 * smooth course for each of balance, bar line, arms, knees, spine and pace, and hips that are a
 * little ahead of the bar or behind it. That so many directions vary at once is what keeps
 * detection from the thigh honest.
 */
record Scatter(
    Course barLineM,
    Course centreM,
    Course armRad,
    Course kneeRad,
    Course lumbarRad,
    Course pace,
    double hipsAheadRad) {

  /** Knees that decide vary less than knees that yield to bar and balance. */
  private static final double ROMANIAN_KNEE_SHARE = 0.6;

  private static final double DEG = Math.PI / 180;

  /** An offset and a smooth course about it. */
  record Course(double offset, double amplitude, SmoothNoise noise) {
    static Course drawn(RandomGenerator random, double offsetSd, double withinSd) {
      return new Course(offsetSd * Draws.normal(random), withinSd, new SmoothNoise(random));
    }

    double at(double share) {
      return offset + amplitude * noise.at(share);
    }
  }

  static Scatter drawn(HingeLift lift, RandomGenerator random) {
    double knee = lift.fromFloor() ? 1 : ROMANIAN_KNEE_SHARE;
    return new Scatter(
        Course.drawn(random, 0.005, 0.0033),
        Course.drawn(random, 0.004, 0.003),
        Course.drawn(random, 1.2 * DEG, 0.9 * DEG),
        Course.drawn(random, knee * 3.5 * DEG, knee * 4.5 * DEG),
        Course.drawn(random, 2.8 * DEG, 1.9 * DEG),
        Course.drawn(random, 0, 0.009),
        knee * 4.5 * DEG * Draws.normal(random));
  }
}
