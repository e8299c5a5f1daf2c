package dev.femoris.analysis.habit;

import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether anything light comes before the heavy work of a day. */
final class WarmUpJudge {

  private final HabitRules rules;

  WarmUpJudge(HabitRules rules) {
    this.rules = rules;
  }

  HabitFinding judge(TrainingHistory window) {
    Map<String, Double> heaviestKg = heaviestKg(window);
    HabitRules.WarmUpRule rule = rules.warmUp();
    int heavyDays = 0;
    int cold = 0;
    for (long day : window.days()) {
      List<PerformedExercise> done =
          window.on(day).stream().filter(e -> !e.sets().isEmpty()).toList();
      Optional<PerformedExercise> first =
          done.stream().filter(e -> isHeavy(e, heaviestKg)).findFirst();
      if (first.isPresent()) {
        heavyDays++;
        cold += done.stream().anyMatch(e -> warms(e, first.get())) ? 0 : 1;
      }
    }
    if (heavyDays < rule.days()) {
      return new HabitFinding.CannotTell(
          Habit.NO_WARM_UP, HabitFinding.Missing.HEAVY_DAYS, heavyDays, rule.days());
    }
    var evidence = new HabitEvidence.HeavyDays(cold, heavyDays, rule.coldShare());
    return cold >= rule.coldShare() * heavyDays
        ? new HabitFinding.Found(Habit.NO_WARM_UP, evidence)
        : new HabitFinding.NotFound(Habit.NO_WARM_UP, evidence);
  }

  private static Map<String, Double> heaviestKg(TrainingHistory window) {
    Map<String, Double> heaviest = new HashMap<>();
    for (PerformedExercise e : window.exercises()) {
      if (e.exerciseId().isPresent() && e.loadKg().isPresent()) {
        heaviest.merge(e.exerciseId().get(), e.loadKg().getAsDouble(), Math::max);
      }
    }
    return heaviest;
  }

  private boolean isHeavy(PerformedExercise e, Map<String, Double> heaviestKg) {
    String id = e.exerciseId().orElse("");
    boolean loaded =
        rules.hamstrings().contains(id)
            && e.loadKg().isPresent()
            && e.loadKg().getAsDouble()
                >= rules.warmUp().heavyShare() * heaviestKg.getOrDefault(id, Double.MAX_VALUE);
    return loaded || rules.heavyByNature().contains(id);
  }

  /** Swings, a lighter set of the same, or before what is heavy by nature any other exercise. */
  private boolean warms(PerformedExercise before, PerformedExercise heavy) {
    long gapS = heavy.startS() - before.startS();
    if (gapS <= 0 || gapS > rules.warmUp().withinS()) {
      return false;
    }
    String id = before.exerciseId().orElse("");
    if (rules.swings().contains(id)) {
      return before.repetitionCount() >= rules.warmUp().swings();
    }
    boolean same = heavy.isOf(id);
    boolean lighter =
        before.loadKg().isPresent()
            && heavy.loadKg().isPresent()
            && before.loadKg().getAsDouble()
                <= rules.warmUp().lightShare() * heavy.loadKg().getAsDouble();
    return same
        ? lighter || before.loadKg().isEmpty() && heavy.loadKg().isPresent()
        : rules.hamstrings().contains(id);
  }
}
