package dev.femoris.analysis.habit;

import java.util.Optional;

/** The numbers a finding on a habit rests on. */
public sealed interface HabitEvidence {

  /**
   * So many of the repetitions that could be judged.
   *
   * @param days on which there were such
   * @param limitShare over which it is a habit, 0 to 1
   * @param measured false when the thigh alone hints at it
   */
  record Repetitions(int found, int judged, int days, double limitShare, boolean measured)
      implements HabitEvidence {}

  /**
   * How far training days are apart.
   *
   * @param medianDays between two
   * @param limitDays from here on it is once a week or less
   */
  record Frequency(int trainingDays, int ofDays, double medianDays, double limitDays)
      implements HabitEvidence {}

  /** No exercise for one leg at a time. */
  record NothingOneLegged(int trainingDays) implements HabitEvidence {}

  /**
   * Left against right.
   *
   * @param difference right less left over the larger of both, the middle of the days, −1 to 1
   * @param limit over which it lasts
   */
  record SideDifference(String exerciseId, int days, double difference, double limit)
      implements HabitEvidence {}

  /**
   * Heavy work without anything light before.
   *
   * @param cold days on which nothing came before
   * @param days with heavy work
   */
  record HeavyDays(int cold, int days, double limitShare) implements HabitEvidence {}

  /**
   * Loads that were raised.
   *
   * @param poor raises before or after which the form was not good enough
   * @param worst the one with the least repetitions without a fault; empty when none is poor
   */
  record Raises(int poor, int raises, double limitShare, Optional<Raise> worst)
      implements HabitEvidence {}

  /**
   * A load that was raised.
   *
   * @param day on which it was first lifted
   * @param cleanShare repetitions without a fault, of those judged: the day before or that day,
   *     whichever was worse
   */
  record Raise(String exerciseId, long day, double fromKg, double toKg, double cleanShare) {}
}
