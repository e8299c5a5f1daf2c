package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/** Random values that stay within what a person can be. */
final class Draws {
  /** Nobody is further than this from the mean, in standard deviations. */
  private static final double FURTHEST = 2.5;

  private Draws() {}

  /** A standard normal value, never beyond 2.5. */
  static double normal(RandomGenerator random) {
    double value = random.nextGaussian();
    while (Math.abs(value) > FURTHEST) {
      value = random.nextGaussian();
    }
    return value;
  }

  static double degrees(RandomGenerator random, double meanDeg, double sdDeg) {
    return Math.toRadians(meanDeg + sdDeg * normal(random));
  }

  static double between(RandomGenerator random, double min, double max) {
    return min + (max - min) * random.nextDouble();
  }
}
