package dev.femoris.analysis.programme;

/**
 * How many repetitions a set is to have.
 *
 * @param least a set with fewer is not a whole one
 * @param most with so many, and in good form, it may become harder
 */
public record RepetitionRange(int least, int most) {
  public RepetitionRange {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("repetitions %d to %d".formatted(least, most));
    }
  }
}
