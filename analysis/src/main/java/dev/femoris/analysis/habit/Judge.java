package dev.femoris.analysis.habit;

import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Counts repetitions against a share: on the whole and day by day. */
final class Judge {

  private Judge() {}

  /** What one repetition of an exercise says; empty when it says nothing. */
  interface Question
      extends BiFunction<PerformedExercise, PerformedRepetition, Optional<Boolean>> {}

  /**
   * A count.
   *
   * @param daysOver of the days, those on which the share was over the limit
   */
  record Count(int found, int judged, int days, int daysOver) {

    boolean enough(HabitRules.ShareRule rule) {
      return judged >= rule.repetitions() && days >= rule.days();
    }

    /** Over the limit on the whole and on most days. */
    boolean over(HabitRules.ShareRule rule) {
      return found > rule.share() * judged && 2 * daysOver > days;
    }

    HabitEvidence evidence(HabitRules.ShareRule rule, boolean measured) {
      return new HabitEvidence.Repetitions(found, judged, days, rule.share(), measured);
    }
  }

  static Count count(TrainingHistory history, double share, Question question) {
    int found = 0;
    int judged = 0;
    int days = 0;
    int over = 0;
    for (long day : history.days()) {
      List<Boolean> answers =
          history.on(day).stream()
              .flatMap(e -> e.repetitions().map(r -> question.apply(e, r)))
              .flatMap(Optional::stream)
              .toList();
      int yes = (int) answers.stream().filter(a -> a).count();
      found += yes;
      judged += answers.size();
      days += answers.isEmpty() ? 0 : 1;
      over += yes > share * answers.size() ? 1 : 0;
    }
    return new Count(found, judged, days, over);
  }

  /** Found or not where there is enough to see. */
  static HabitFinding verdict(Habit habit, Count count, HabitRules.ShareRule rule) {
    if (!count.enough(rule)) {
      return new HabitFinding.CannotTell(
          habit, HabitFinding.Missing.JUDGED_REPETITIONS, count.judged(), rule.repetitions());
    }
    HabitEvidence evidence = count.evidence(rule, true);
    return count.over(rule)
        ? new HabitFinding.Found(habit, evidence)
        : new HabitFinding.NotFound(habit, evidence);
  }
}
