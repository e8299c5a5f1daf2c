package dev.femoris.analysis.programme;

import java.util.OptionalDouble;

/**
 * What was kept of a plan, as far as the sensors saw it. Only the work counts, without warm-up and
 * stretches.
 *
 * @param plannedRepetitions the least of each set
 * @param doneRepetitions no more than the least of each set
 * @param measuredTempo repetitions of which the tempo was asked for and measured
 * @param keptTempo those of them that kept it
 * @param judged repetitions of whose form something was said
 * @param clean those of them without a fault
 */
public record Adherence(
    int plannedSessions,
    int doneSessions,
    int plannedSets,
    int doneSets,
    int plannedRepetitions,
    int doneRepetitions,
    int measuredTempo,
    int keptTempo,
    int judged,
    int clean) {

  public static final Adherence NOTHING = new Adherence(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  public Adherence plus(Adherence o) {
    return new Adherence(
        plannedSessions + o.plannedSessions,
        doneSessions + o.doneSessions,
        plannedSets + o.plannedSets,
        doneSets + o.doneSets,
        plannedRepetitions + o.plannedRepetitions,
        doneRepetitions + o.doneRepetitions,
        measuredTempo + o.measuredTempo,
        keptTempo + o.keptTempo,
        judged + o.judged,
        clean + o.clean);
  }

  /** Of a planned session that did not take place. */
  Adherence missed() {
    return new Adherence(plannedSessions, 0, plannedSets, 0, plannedRepetitions, 0, 0, 0, 0, 0);
  }

  /** Done of the planned repetitions, 0 to 1; empty when none were planned. */
  public OptionalDouble completeShare() {
    return share(doneRepetitions, plannedRepetitions);
  }

  /** Repetitions that kept the tempo; empty when it was not asked for or not measured. */
  public OptionalDouble tempoShare() {
    return share(keptTempo, measuredTempo);
  }

  /** Repetitions without a fault; empty when nothing was judged. */
  public OptionalDouble cleanShare() {
    return share(clean, judged);
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
