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
 * @param pendulum how much of a half cosine is in it, as in a swing
 * @param early share of the movement that is done in its first 42 %
 * @param stallAt share after which the movement stands still for a quarter of its time; 0 nowhere
 */
record PhaseShape(
    double skew,
    double sticking,
    double wobble,
    double wobbleCycles,
    double wobblePhaseRad,
    double pendulum,
    double early,
    double stallAt) {
  static final PhaseShape PLAIN = new PhaseShape(1, 0, 0, 0, 0);

  private static final double EARLY_UNTIL = 0.42;
  private static final double STALL_FROM = 0.38;
  private static final double STALL_UNTIL = 0.63;

  PhaseShape(
      double skew, double sticking, double wobble, double wobbleCycles, double wobblePhaseRad) {
    this(skew, sticking, wobble, wobbleCycles, wobblePhaseRad, 0, 0, 0);
  }

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
    return new PhaseShape(
        skew, value, wobble, wobbleCycles, wobblePhaseRad, pendulum, early, stallAt);
  }

  /** A swing has no tremble and no skew to speak of. */
  static PhaseShape swinging(double pendulum) {
    return new PhaseShape(1, 0, 0, 0, 0, pendulum, 0, 0);
  }

  PhaseShape withEarly(double value) {
    return new PhaseShape(
        skew, sticking, wobble, wobbleCycles, wobblePhaseRad, pendulum, value, stallAt);
  }

  PhaseShape withStallAt(double value) {
    return new PhaseShape(
        skew, sticking, wobble, wobbleCycles, wobblePhaseRad, pendulum, early, value);
  }

  double at(double u) {
    if (u <= 0 || u >= 1) {
      return u <= 0 ? 0 : 1;
    }
    if (stallAt > 0) {
      return stallAt * minimumJerk(u / STALL_FROM)
          + (1 - stallAt) * minimumJerk((u - STALL_UNTIL) / (1 - STALL_UNTIL));
    }
    double v = Math.pow(u + sticking * Math.sin(2 * Math.PI * u) / (2 * Math.PI), skew);
    double window = 4 * u * (1 - u);
    double smooth =
        minimumJerk(v)
            + wobble
                * window
                * window
                * window
                * Math.sin(2 * Math.PI * wobbleCycles * u + wobblePhaseRad);
    if (early > 0) {
      return (1 - early) * smooth + early * minimumJerk(u / EARLY_UNTIL);
    }
    return pendulum > 0
        ? (1 - pendulum) * smooth + pendulum * 0.5 * (1 - Math.cos(Math.PI * u))
        : smooth;
  }

  /** Raised cosine: 0 at both ends, 1 in the middle. */
  static double window(double u) {
    return u <= 0 || u >= 1 ? 0 : 0.5 - 0.5 * Math.cos(2 * Math.PI * u);
  }

  static double minimumJerk(double u) {
    if (u <= 0 || u >= 1) {
      return u <= 0 ? 0 : 1;
    }
    return u * u * u * (10 - 15 * u + 6 * u * u);
  }
}
