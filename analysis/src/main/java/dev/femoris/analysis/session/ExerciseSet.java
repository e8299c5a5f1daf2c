package dev.femoris.analysis.session;

import dev.femoris.analysis.repetition.Repetition;
import java.util.Arrays;
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

  /** What the concentric rate of a set's last repetition lost against its fastest, percent. */
  static OptionalDouble velocityLossPercent(List<Repetition> set) {
    double[] rates = set.stream().mapToDouble(Repetition::concentricRateRadPerS).toArray();
    double fastest = Arrays.stream(rates).max().orElse(0);
    return rates.length < 2 || fastest <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (1 - rates[rates.length - 1] / fastest));
  }

  public long startNanos() {
    return repetitions.getFirst().repetition().startNanos();
  }

  public long endNanos() {
    return repetitions.getLast().repetition().endNanos();
  }
}
