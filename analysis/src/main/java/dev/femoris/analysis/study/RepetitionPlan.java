package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * One repetition before it is performed: its durations, its scatter, what is benign and what
 * rounds.
 *
 * @param firstS first phase
 * @param turnS pause at the turning point
 * @param secondS second phase
 * @param leadS in the start pose before
 * @param tailS in the start pose after
 * @param lowestM lowest height of the bar
 * @param benign what differs without the back being concerned
 * @param rounding extra flexion of the lumbar spine
 * @param scatter what differs in every repetition
 */
record RepetitionPlan(
    double firstS,
    double turnS,
    double secondS,
    double leadS,
    double tailS,
    double lowestM,
    Benign benign,
    Rounding rounding,
    Scatter scatter) {

  private static final double TEMPO_SD = 0.065;
  private static final double DEPTH_SD_M = 0.018;

  static RepetitionPlan drawn(
      Lifter lifter, Benign benign, Rounding rounding, RandomGenerator random) {
    Lifter.Pace pace = lifter.tempo();
    boolean fromFloor = lifter.lift().fromFloor();
    double first = fromFloor ? pace.concentricS() : pace.eccentricS();
    double second = fromFloor ? pace.eccentricS() : pace.concentricS();
    double depth = fromFloor ? 0 : DEPTH_SD_M * Draws.normal(random);
    double deeper = rounding.depthM(lifter.rounding());
    return new RepetitionPlan(
        first * benign.tempoFactor() * Math.exp(TEMPO_SD * Draws.normal(random)),
        pace.turnS() * Math.exp(0.25 * Draws.normal(random)),
        second * benign.tempoFactor() * Math.exp(TEMPO_SD * Draws.normal(random)),
        0.4,
        0.4,
        lifter.style().bottomM() - depth - benign.depthM() - deeper,
        benign,
        rounding,
        Scatter.drawn(lifter.lift(), random));
  }

  double durationS() {
    return leadS + firstS + turnS + secondS + tailS;
  }

  /** The same with other pauses before and after. */
  RepetitionPlan withPauses(double newLeadS, double newTailS) {
    return new RepetitionPlan(
        firstS, turnS, secondS, newLeadS, newTailS, lowestM, benign, rounding, scatter);
  }

  /** The same movement with another rounding of the back. */
  RepetitionPlan rounding(Rounding other, Lifter.RoundingHabit habit) {
    double lowest = lowestM + rounding.depthM(habit) - other.depthM(habit);
    return new RepetitionPlan(firstS, turnS, secondS, leadS, tailS, lowest, benign, other, scatter);
  }
}
