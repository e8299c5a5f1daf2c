package dev.femoris.analysis.programme;

/**
 * How many sets, week by week.
 *
 * @param first in the block's first week
 * @param most never more
 * @param moreEachWeek added for each week that was complete
 */
public record SetPlan(int first, int most, int moreEachWeek) {
  public SetPlan {
    if (first < 1 || most < first || moreEachWeek < 0) {
      throw new IllegalArgumentException(
          "sets %d to %d, %d more each week".formatted(first, most, moreEachWeek));
    }
  }

  /** In the block's week of that number, from 0. */
  public int in(int week) {
    return Math.min(most, first + moreEachWeek * week);
  }
}
