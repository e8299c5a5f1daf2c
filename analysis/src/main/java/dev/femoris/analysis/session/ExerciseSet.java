package dev.femoris.analysis.session;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Repetitions done without a long pause between them.
 *
 * @param index number within the session, from 1
 * @param velocityLossPercent mean concentric rate of the last repetition below the fastest one's,
 *     percent; absent with fewer than two repetitions
 */
public record ExerciseSet(
    int index, List<JudgedRepetition> repetitions, OptionalDouble velocityLossPercent) {

  public ExerciseSet {
    if (repetitions.isEmpty()) {
      throw new IllegalArgumentException("a set has at least one repetition");
    }
    repetitions = List.copyOf(repetitions);
  }

  public long startNanos() {
    return repetitions.getFirst().repetition().startNanos();
  }

  public long endNanos() {
    return repetitions.getLast().repetition().endNanos();
  }
}
