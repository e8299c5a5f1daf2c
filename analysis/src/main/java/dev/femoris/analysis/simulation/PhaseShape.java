package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/**
 * Progress of a movement from 0 to 1 over its duration: a minimum-jerk curve (Flash & Hogan 1985)
 * that may lean early or late, slow down in the middle, and tremble.
 *
 * @param skew exponent on time: above 1 the peak rate comes late
 * @param sticking how much the middle is slowed: 0 not, 0.6 nearly stops
 * @param wobble amplitude of an irregularity, as a share of the movement
 * @param wobbleCycles its periods within the movement
 * @param wobblePhaseRad its phase
 */
record PhaseShape(
    double skew, double sticking, double wobble, double wobbleCycles, double wobblePhaseRad) {
  static final PhaseShape PLAIN = new PhaseShape(1, 0, 0, 0, 0);

  /** Slow phases are less even than fast ones. */
  static PhaseShape drawn(RandomGenerator random, double durationS) {
    double slowness = Math.min(1, Math.max(0, (durationS - 0.7) / 2));
    return new PhaseShape(
        0.88 + 0.3 * random.nextDouble(),
        -0.2 + 0.45 * random.nextDouble(),
        (0.002 + 0.012 * slowness) * random.nextDouble(),
        1.5 + 1.2 * durationS * random.nextDouble(),
        2 * Math.PI * random.nextDouble());
  }

  PhaseShape withSticking(double value) {
    return new PhaseShape(skew, value, wobble, wobbleCycles, wobblePhaseRad);
  }

  double at(double u) {
    if (u <= 0 || u >= 1) {
      return u <= 0 ? 0 : 1;
    }
    double v = Math.pow(u + sticking * Math.sin(2 * Math.PI * u) / (2 * Math.PI), skew);
    double window = 4 * u * (1 - u);
    return minimumJerk(v)
        + wobble
            * window
            * window
            * window
            * Math.sin(2 * Math.PI * wobbleCycles * u + wobblePhaseRad);
  }

  static double minimumJerk(double u) {
    if (u <= 0 || u >= 1) {
      return u <= 0 ? 0 : 1;
    }
    return u * u * u * (10 - 15 * u + 6 * u * u);
  }
}
