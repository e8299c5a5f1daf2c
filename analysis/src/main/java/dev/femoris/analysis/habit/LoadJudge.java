package dev.femoris.analysis.habit;

import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Whether loads are raised although the form is not good enough for it. */
final class LoadJudge {

  private final HabitRules rules;

  LoadJudge(HabitRules rules) {
    this.rules = rules;
  }

  /**
   * A day with a known load in one exercise.
   *
   * @param kg the heaviest
   * @param cleanShare of the judged repetitions with it
   */
  private record LoadedDay(long day, double kg, double cleanShare) {}

  HabitFinding judge(TrainingHistory hamstrings) {
    HabitRules.LoadRule rule = rules.load();
    List<HabitEvidence.Raise> raises = new ArrayList<>();
    int mostDays = 0;
    for (String id : ids(hamstrings)) {
      List<LoadedDay> days = days(hamstrings.of(e -> e.isOf(id)));
      mostDays = Math.max(mostDays, days.size());
      if (days.size() >= rule.days()) {
        raises.addAll(raises(id, days));
      }
    }
    if (mostDays < rule.days()) {
      return new HabitFinding.CannotTell(
          Habit.LOAD_TOO_FAST, HabitFinding.Missing.LOADED_DAYS, mostDays, rule.days());
    }
    List<HabitEvidence.Raise> poor =
        raises.stream()
            .filter(r -> r.cleanShare() < rule.cleanShare())
            .sorted(Comparator.comparingDouble(HabitEvidence.Raise::cleanShare))
            .toList();
    var evidence =
        new HabitEvidence.Raises(
            poor.size(), raises.size(), rule.cleanShare(), poor.stream().findFirst());
    return poor.size() >= rule.poorRaises() && poor.size() >= rule.poorShare() * raises.size()
        ? new HabitFinding.Found(Habit.LOAD_TOO_FAST, evidence)
        : new HabitFinding.NotFound(Habit.LOAD_TOO_FAST, evidence);
  }

  private static List<String> ids(TrainingHistory history) {
    return history.exercises().stream()
        .flatMap(e -> e.exerciseId().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Days of one exercise with a load and enough judged repetitions, in order. */
  private List<LoadedDay> days(TrainingHistory own) {
    List<LoadedDay> days = new ArrayList<>();
    for (long day : own.days()) {
      List<PerformedExercise> done = own.on(day);
      OptionalDouble kg = done.stream().flatMapToDouble(e -> e.loadKg().stream()).max();
      if (kg.isPresent()) {
        List<PerformedRepetition> judged =
            done.stream()
                .filter(e -> e.loadKg().orElse(0) >= kg.getAsDouble())
                .flatMap(PerformedExercise::repetitions)
                .filter(PerformedRepetition::judged)
                .toList();
        if (judged.size() >= rules.load().repetitions()) {
          long clean = judged.stream().filter(PerformedRepetition::clean).count();
          days.add(new LoadedDay(day, kg.getAsDouble(), (double) clean / judged.size()));
        }
      }
    }
    return days;
  }

  /** A load is raised when it is heavier than all days before. */
  private List<HabitEvidence.Raise> raises(String id, List<LoadedDay> days) {
    List<HabitEvidence.Raise> raises = new ArrayList<>();
    LoadedDay heaviest = days.getFirst();
    for (int i = 1; i < days.size(); i++) {
      LoadedDay now = days.get(i);
      if (now.kg() > (1 + rules.load().raiseShare()) * heaviest.kg()) {
        double worse = Math.min(days.get(i - 1).cleanShare(), now.cleanShare());
        raises.add(new HabitEvidence.Raise(id, now.day(), heaviest.kg(), now.kg(), worse));
      }
      heaviest = now.kg() > heaviest.kg() ? now : heaviest;
    }
    return raises;
  }
}
