package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * Noise that wanders: a normal value at every knot, a minimum-jerk way from each to the next, so
 * that velocity and acceleration stay continuous.
 */
final class SlowNoise {
  private final double[] knots;
  private final double knotS;

  SlowNoise(RandomGenerator random, double sd, double knotS, double lengthS) {
    this.knotS = knotS;
    knots = new double[(int) Math.ceil(lengthS / knotS) + 2];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = sd * Draws.normal(random);
    }
  }

  double at(double timeS) {
    double position = Math.clamp(timeS / knotS, 0, knots.length - 2.0);
    int i = (int) position;
    return knots[i] + (knots[i + 1] - knots[i]) * Curves.minimumJerk(position - i);
  }
}
