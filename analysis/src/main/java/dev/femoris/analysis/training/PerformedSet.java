package dev.femoris.analysis.training;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Repetitions done without a long pause between them, or one hold.
 *
 * @param holdS how long a posture was held; empty for repetitions
 * @param velocityLossPercent of the last repetition against the fastest; empty where unknown
 */
public record PerformedSet(
    List<PerformedRepetition> repetitions,
    OptionalDouble holdS,
    OptionalDouble velocityLossPercent) {

  public PerformedSet {
    repetitions = List.copyOf(repetitions);
  }

  public static PerformedSet of(
      List<PerformedRepetition> repetitions, OptionalDouble velocityLossPercent) {
    return new PerformedSet(repetitions, OptionalDouble.empty(), velocityLossPercent);
  }

  public static PerformedSet held(double holdS) {
    return new PerformedSet(List.of(), OptionalDouble.of(holdS), OptionalDouble.empty());
  }
}
