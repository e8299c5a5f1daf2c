package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/**
 * How a whole set is done, on top of the athlete's habits.
 *
 * @param romShare share of the usual range
 * @param timeShare share of the usual durations
 * @param holdS least rest at the turning point
 */
record Manner(double romShare, double timeShare, double holdS) {
  static final Manner USUAL = new Manner(1, 1, 0);
  private static final double FASTEST_PHASE_S = 0.32;

  /** Lying raises are done usual, fast, low, or with a long hold. */
  static Manner ofLyingSet(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Manner(1, 0.45, 0);
      case 1 -> new Manner(new Range(0.3, 0.5).draw(random), 0.8, 0);
      case 2 -> new Manner(1, 1, new Range(2, 5).draw(random));
      default -> USUAL;
    };
  }

  /** Never under seven degrees: nobody would call less a raise. */
  double romRad(double usualRad) {
    return Math.max(Math.toRadians(7), romShare * usualRad);
  }

  double phaseS(double usualS) {
    return Math.max(FASTEST_PHASE_S, timeShare * usualS);
  }

  double turnPauseS(Athlete athlete) {
    return Math.max(holdS, timeShare * athlete.turnPauseS());
  }

  double startPauseS(Athlete athlete) {
    return timeShare * athlete.startPauseS();
  }
}
