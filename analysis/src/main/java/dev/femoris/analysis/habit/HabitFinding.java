package dev.femoris.analysis.habit;

/** What is said of one of the seven mistakes. */
public sealed interface HabitFinding {

  Habit habit();

  /** It is made. */
  record Found(Habit habit, HabitEvidence evidence) implements HabitFinding {}

  /** There was enough to see, and it is not made. */
  record NotFound(Habit habit, HabitEvidence evidence) implements HabitFinding {}

  /**
   * There is too little to see.
   *
   * @param have of what is missing
   * @param need of it
   */
  record CannotTell(Habit habit, Missing missing, int have, int need) implements HabitFinding {}

  /** What is missing. */
  enum Missing {
    /** Repetitions of a hinge that the sensors worn could see the back in. */
    BACK_REPETITIONS,
    /** Repetitions of which this was judged. */
    JUDGED_REPETITIONS,
    /** Days since the first session that was recorded. */
    RECORDED_DAYS,
    /** Days with hamstring work. */
    TRAINING_DAYS,
    /** Sessions with a declared exercise, percent. */
    DECLARED_PERCENT,
    /** Days on which both legs were measured in the same exercise. */
    DAYS_OF_BOTH_LEGS,
    /** Days with work that is known to be heavy; weights have to be told. */
    HEAVY_DAYS,
    /** Days with a known weight and judged form in one exercise. */
    LOADED_DAYS
  }
}
