package dev.femoris.analysis.barbell;

import java.util.List;

/**
 * Repetitions of the bar without a long pause between them.
 *
 * @param index number within the session, from 1
 */
public record BarSet(int index, List<BarRepetition> repetitions) {

  public BarSet {
    if (repetitions.isEmpty()) {
      throw new IllegalArgumentException("a set has at least one repetition");
    }
    repetitions = List.copyOf(repetitions);
  }

  public long startNanos() {
    return repetitions.getFirst().startNanos();
  }

  public long endNanos() {
    return repetitions.getLast().endNanos();
  }
}
