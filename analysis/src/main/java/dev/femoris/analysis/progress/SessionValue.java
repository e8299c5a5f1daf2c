package dev.femoris.analysis.progress;

/**
 * What one session came to in one quantity.
 *
 * @param day days since 1970-01-01
 * @param value median over the session's repetitions, or a count; in the quantity's own unit
 * @param scatter of the repetitions about it, same unit; 0 when it has none
 * @param repetitions how many it is of, at least 1
 */
public record SessionValue(long day, double value, double scatter, int repetitions) {

  public SessionValue {
    if (!Double.isFinite(value) || !(scatter >= 0) || repetitions < 1) {
      throw new IllegalArgumentException(
          "session of day %d: %s ± %s of %d repetitions"
              .formatted(day, value, scatter, repetitions));
    }
  }
}
