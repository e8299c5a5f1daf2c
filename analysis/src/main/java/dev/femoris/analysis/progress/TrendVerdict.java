package dev.femoris.analysis.progress;

/** What became of a quantity over the time looked at. Changes are in the quantity's own unit. */
public sealed interface TrendVerdict {

  /** Within the smallest real change of the own baseline. */
  record NoChange() implements TrendVerdict {}

  /**
   * Better than the baseline, and getting better still.
   *
   * @param by the latest level less the baseline
   * @param sinceDay from when on it was no longer near the baseline
   */
  record Improved(double by, long sinceDay, Confidence confidence) implements TrendVerdict {}

  /**
   * Better than the baseline, but no longer getting better.
   *
   * @param flatSinceDay when it stopped
   */
  record Plateau(double by, long sinceDay, long flatSinceDay, Confidence confidence)
      implements TrendVerdict {}

  /**
   * Worse than the baseline, or than the best level since.
   *
   * @param by the latest level less the one it was held against
   * @param fromBest whether that was the best level since, not the baseline
   */
  record Worsened(double by, long sinceDay, boolean fromBest, Confidence confidence)
      implements TrendVerdict {}

  /** Other than the baseline, in a quantity of which neither way is better. */
  record Shifted(double by, long sinceDay, Confidence confidence) implements TrendVerdict {}

  record CannotTell(Reason reason) implements TrendVerdict {}

  /** How far beyond the smallest real change. */
  enum Confidence {
    LIKELY,
    /** By half as much again. */
    CLEAR
  }

  /** Why nothing can be said. */
  enum Reason {
    TOO_FEW_SESSIONS,
    TOO_SHORT_A_TIME
  }
}
