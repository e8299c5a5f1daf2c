package dev.femoris.analysis.progress;

import java.util.List;

/**
 * A quantity over time, against the athlete's own baseline. All numbers in the quantity's own unit.
 *
 * @param baseline mean of the first sessions
 * @param baselineToDay last day of those
 * @param dayToDay standard deviation between sessions, the change itself left out
 * @param repetitionScatter usual scatter of repetitions within a session; 0 when there is none
 * @param smallestRealChange a smaller difference between the baseline and the latest level is none
 * @param levels what it was over the last weeks, at the end of each block of weeks; oldest first
 */
public record Trend(
    double baseline,
    long baselineToDay,
    double dayToDay,
    double repetitionScatter,
    double smallestRealChange,
    List<Level> levels,
    TrendVerdict verdict) {

  /**
   * @param day in the middle of the weeks it is of
   */
  public record Level(long day, double value) {}

  public Trend {
    levels = List.copyOf(levels);
  }

  /** Whether there is a baseline to hold anything against. */
  public boolean isKnown() {
    return !(verdict instanceof TrendVerdict.CannotTell);
  }
}
