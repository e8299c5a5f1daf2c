package dev.femoris.analysis.habit;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.training.BackSight;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the seven mistakes. Stateless; a day is a whole number, 0 is 1 January 1970.
 *
 * <pre>{@code
 * List<HabitFinding> panel = new Habits(HabitRules.builtIn(), exercises).in(history, today);
 * }</pre>
 */
public final class Habits {

  private final HabitRules rules;
  private final ExerciseCatalog exercises;

  public Habits(HabitRules rules, ExerciseCatalog exercises) {
    this.rules = rules;
    this.exercises = exercises;
  }

  /** One finding for each mistake, in their order. */
  public List<HabitFinding> in(TrainingHistory whole, long today) {
    TrainingHistory window = whole.between(today - rules.windowDays() + 1, today + 1);
    return List.of(
        back(window),
        momentum(window),
        eccentric(window),
        frequency(whole, window, today),
        new SidesJudge(rules).judge(window.of(this::isHamstrings), window),
        new WarmUpJudge(rules).judge(window),
        new LoadJudge(rules).judge(window.of(this::isHamstrings)));
  }

  private boolean isHamstrings(PerformedExercise e) {
    return e.exerciseId().filter(rules.hamstrings()::contains).isPresent();
  }

  /** Swings are momentum, and a posture that is held has none. */
  private boolean isRepeated(PerformedExercise e) {
    return e.exerciseId()
        .flatMap(exercises::find)
        .filter(profile -> profile.kind() == ExerciseKind.REPETITIONS)
        .isPresent();
  }

  private HabitFinding back(TrainingHistory window) {
    TrainingHistory hinges =
        window.of(e -> e.exerciseId().filter(rules.hinges()::contains).isPresent());
    HabitRules.ShareRule measured = rules.back().measured();
    Judge.Count seen =
        Judge.count(
            hinges,
            measured.share(),
            (e, r) -> answer(r.back().measured(), r.back() == BackSight.ROUNDED));
    if (seen.enough(measured)) {
      HabitEvidence evidence = seen.evidence(measured, true);
      return seen.over(measured)
          ? new HabitFinding.Found(Habit.ROUNDED_BACK, evidence)
          : new HabitFinding.NotFound(Habit.ROUNDED_BACK, evidence);
    }
    return hinted(hinges);
  }

  /** The thigh alone may say that it is possible; that nothing hints at it clears nobody. */
  private HabitFinding hinted(TrainingHistory hinges) {
    HabitRules.ShareRule hinted = rules.back().hinted();
    Judge.Count seen =
        Judge.count(
            hinges,
            hinted.share(),
            (e, r) -> answer(r.back().inferred(), r.back() == BackSight.HINTED));
    return seen.enough(hinted) && seen.over(hinted)
        ? new HabitFinding.Found(Habit.ROUNDED_BACK, seen.evidence(hinted, false))
        : new HabitFinding.CannotTell(
            Habit.ROUNDED_BACK,
            HabitFinding.Missing.BACK_REPETITIONS,
            measuredBacks(hinges),
            rules.back().measured().repetitions());
  }

  private static int measuredBacks(TrainingHistory hinges) {
    return (int)
        hinges.exercises().stream()
            .flatMap(PerformedExercise::repetitions)
            .filter(r -> r.back().measured())
            .count();
  }

  private HabitFinding momentum(TrainingHistory window) {
    Judge.Count count =
        Judge.count(
            window.of(this::isRepeated),
            rules.momentum().share(),
            (e, r) ->
                answer(r.told().contains(Fault.MOMENTUM), r.present().contains(Fault.MOMENTUM)));
    return Judge.verdict(Habit.MOMENTUM, count, rules.momentum());
  }

  private HabitFinding eccentric(TrainingHistory window) {
    HabitRules.ShareRule share = rules.eccentric().share();
    Judge.Count count = Judge.count(window.of(this::isRepeated), share.share(), this::dropped);
    return Judge.verdict(Habit.NEGLECTED_ECCENTRIC, count, share);
  }

  private Optional<Boolean> dropped(PerformedExercise e, PerformedRepetition r) {
    boolean told = r.told().contains(Fault.DROPPED_ECCENTRIC);
    boolean present = r.present().contains(Fault.DROPPED_ECCENTRIC);
    return answer(
        told || r.eccentricS().isPresent(),
        present || r.eccentricS().isPresent() && r.eccentricS().getAsDouble() < leastS(e));
  }

  /** Shorter than this is dropped, whatever the athlete's own is; 0 where nobody knows. */
  private double leastS(PerformedExercise e) {
    HabitRules.EccentricRule rule = rules.eccentric();
    return e.tempo()
        .map(t -> rule.targetShare() * t.eccentricS())
        .or(
            () ->
                e.exerciseId()
                    .flatMap(exercises::find)
                    .map(profile -> rule.usualShare() * profile.tempo().eccentricS()))
        .orElse(0.0);
  }

  private static Optional<Boolean> answer(boolean judged, boolean yes) {
    return judged ? Optional.of(yes) : Optional.empty();
  }

  private HabitFinding frequency(TrainingHistory whole, TrainingHistory window, long today) {
    HabitRules.FrequencyRule rule = rules.frequency();
    List<Long> ever = whole.days();
    int recorded = ever.isEmpty() ? 0 : (int) (today - ever.getFirst() + 1);
    if (recorded < rule.recordedDays()) {
      return new HabitFinding.CannotTell(
          Habit.ONCE_A_WEEK, HabitFinding.Missing.RECORDED_DAYS, recorded, rule.recordedDays());
    }
    double declared = declaredShare(window);
    if (declared < rule.declaredShare()) {
      return new HabitFinding.CannotTell(
          Habit.ONCE_A_WEEK,
          HabitFinding.Missing.DECLARED_PERCENT,
          (int) Math.round(100 * declared),
          (int) Math.round(100 * rule.declaredShare()));
    }
    return frequency(window.of(this::isHamstrings).days());
  }

  private static double declaredShare(TrainingHistory window) {
    long all = window.exercises().stream().filter(e -> !e.sets().isEmpty()).count();
    long declared =
        window.exercises().stream()
            .filter(e -> !e.sets().isEmpty() && e.exerciseId().isPresent())
            .count();
    return all == 0 ? 1 : (double) declared / all;
  }

  private HabitFinding frequency(List<Long> days) {
    HabitRules.FrequencyRule rule = rules.frequency();
    if (days.size() < rule.trainingDays()) {
      return new HabitFinding.CannotTell(
          Habit.ONCE_A_WEEK, HabitFinding.Missing.TRAINING_DAYS, days.size(), rule.trainingDays());
    }
    double[] gaps = new double[days.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = days.get(i + 1) - days.get(i);
    }
    double median = Medians.of(gaps);
    var evidence =
        new HabitEvidence.Frequency(days.size(), rules.windowDays(), median, rule.gapDays());
    return median >= rule.gapDays()
        ? new HabitFinding.Found(Habit.ONCE_A_WEEK, evidence)
        : new HabitFinding.NotFound(Habit.ONCE_A_WEEK, evidence);
  }
}
