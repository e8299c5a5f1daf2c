package dev.femoris.analysis.trainingstudy;

import dev.femoris.analysis.habit.Habit;
import java.util.Set;

/**
 * What a made-up history is to be like.
 *
 * @param lastDay the day it ends, days since 1 January 1970
 * @param weeks how long it is
 * @param planted mistakes that are made
 * @param loadsTold whether weights are said
 * @param declared whether exercises are
 */
public record HistorySpec(
    long seed,
    long lastDay,
    int weeks,
    Wear wear,
    Set<Habit> planted,
    boolean loadsTold,
    boolean declared) {

  public HistorySpec {
    planted = Set.copyOf(planted);
  }

  /** Eight weeks of an athlete who makes no mistake. */
  public static HistorySpec clean(long seed, long lastDay) {
    return new HistorySpec(seed, lastDay, 8, Wear.THIGH_AND_TRUNK, Set.of(), true, true);
  }

  public HistorySpec with(Habit... mistakes) {
    return new HistorySpec(seed, lastDay, weeks, wear, Set.of(mistakes), loadsTold, declared);
  }

  public HistorySpec weeks(int number) {
    return new HistorySpec(seed, lastDay, number, wear, planted, loadsTold, declared);
  }

  public HistorySpec wearing(Wear sensors) {
    return new HistorySpec(seed, lastDay, weeks, sensors, planted, loadsTold, declared);
  }

  public HistorySpec withoutLoads() {
    return new HistorySpec(seed, lastDay, weeks, wear, planted, false, declared);
  }

  public HistorySpec undeclared() {
    return new HistorySpec(seed, lastDay, weeks, wear, planted, loadsTold, false);
  }

  boolean makes(Habit habit) {
    return planted.contains(habit);
  }
}
