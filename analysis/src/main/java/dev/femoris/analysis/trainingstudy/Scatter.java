package dev.femoris.analysis.trainingstudy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random draws. Not thread-safe. */
final class Scatter {

  private final RandomGenerator random;

  Scatter(long seed) {
    // SplittableRandom passes neighbouring seeds through a mixer first.
    this.random = new SplittableRandom(seed);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  double normal(double mean, double scatter) {
    return mean + scatter * random.nextGaussian();
  }

  /** A factor about 1 that is never below a tenth. */
  double factor(double scatter) {
    return Math.max(0.1, normal(1, scatter));
  }

  int among(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** A chance that differs from day to day: half to one and a half of the mean, at most 1. */
  double chance(double mean) {
    return Math.min(1, mean * (0.5 + random.nextDouble()));
  }
}
