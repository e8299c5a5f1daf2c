package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * Extra lumbar flexion of one repetition.
 *
 * @param nominalRad amount asked for; 0 in a good repetition
 * @param extraRad amount this repetition reaches
 * @param scenario what else changes with it
 * @param onset share of the joints' way down at which it begins
 * @param width share over which it grows
 * @param onlyLoaded whether it waits for the bar's weight
 */
record Rounding(
    double nominalRad,
    double extraRad,
    Scenario scenario,
    double onset,
    double width,
    boolean onlyLoaded) {

  /** A back that stays as it is. */
  static Rounding none(Scenario scenario) {
    return new Rounding(0, 0, scenario, 0.2, 0.3, false);
  }

  static Rounding drawn(
      double nominalRad, Scenario scenario, Lifter.RoundingHabit habit, RandomGenerator random) {
    if (nominalRad == 0) {
      return none(scenario);
    }
    double onset = Math.max(0.02, habit.onset() + 0.06 * Draws.normal(random));
    return new Rounding(
        nominalRad,
        nominalRad * Draws.between(random, 0.6, 1.4),
        scenario,
        onset,
        Math.min(1 - onset, habit.width() * Math.exp(0.15 * Draws.normal(random))),
        habit.onlyLoaded());
  }

  /** Extra flexion that share of the way down and that much of its weight in the hands. */
  double atRad(double down, double loaded) {
    double reached = Curves.minimumJerk((down - onset) / width);
    return extraRad * reached * (onlyLoaded ? loaded : 1);
  }

  private double coupledRad() {
    return switch (scenario) {
      case GEOMETRY -> 0;
      case COUPLED -> extraRad;
    };
  }

  double depthM(Lifter.RoundingHabit habit) {
    return coupledRad() * habit.depthMPerRad();
  }

  double kneeRad(Lifter.RoundingHabit habit) {
    return coupledRad() * habit.kneeGain();
  }

  double earlyHipsRad(Lifter.RoundingHabit habit) {
    return coupledRad() * habit.earlyHipsGain();
  }
}
