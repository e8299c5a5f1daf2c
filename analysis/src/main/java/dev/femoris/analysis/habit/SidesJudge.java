package dev.femoris.analysis.habit;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.quality.LegComparison;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.Side;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Work for one leg at a time, and left against right. */
final class SidesJudge {

  private final HabitRules rules;

  SidesJudge(HabitRules rules) {
    this.rules = rules;
  }

  /**
   * @param hamstrings what trained them
   * @param all everything of the window
   */
  HabitFinding judge(TrainingHistory hamstrings, TrainingHistory all) {
    int trainingDays = hamstrings.days().size();
    HabitRules.SidesRule rule = rules.sides();
    Optional<HabitEvidence.SideDifference> largest = largest(all);
    if (largest.isPresent() && Math.abs(largest.get().difference()) > rule.difference()) {
      return new HabitFinding.Found(Habit.ONE_SIDED, largest.get());
    }
    boolean oneLegged =
        all.exercises().stream()
            .anyMatch(
                e ->
                    !e.sets().isEmpty()
                        && e.exerciseId().filter(rules.oneLegged()::contains).isPresent());
    if (!oneLegged && trainingDays >= rule.trainingDays()) {
      return undeclared(all)
          ? new HabitFinding.CannotTell(
              Habit.ONE_SIDED, HabitFinding.Missing.DAYS_OF_BOTH_LEGS, 0, rule.days())
          : new HabitFinding.Found(
              Habit.ONE_SIDED, new HabitEvidence.NothingOneLegged(trainingDays));
    }
    return largest
        .<HabitFinding>map(e -> new HabitFinding.NotFound(Habit.ONE_SIDED, e))
        .orElseGet(() -> unknown(all, oneLegged, trainingDays));
  }

  /** What nobody named may have been an exercise for one leg. */
  private boolean undeclared(TrainingHistory all) {
    long unnamed =
        all.exercises().stream()
            .filter(e -> !e.sets().isEmpty() && e.exerciseId().isEmpty())
            .count();
    return unnamed > (1 - rules.frequency().declaredShare()) * all.exercises().size();
  }

  private HabitFinding unknown(TrainingHistory all, boolean oneLegged, int trainingDays) {
    HabitRules.SidesRule rule = rules.sides();
    if (!oneLegged) {
      return new HabitFinding.CannotTell(
          Habit.ONE_SIDED, HabitFinding.Missing.TRAINING_DAYS, trainingDays, rule.trainingDays());
    }
    int most =
        ids(all).stream()
            .mapToInt(id -> differences(all, id, SidesJudge::rangeRad).size())
            .max()
            .orElse(0);
    return new HabitFinding.CannotTell(
        Habit.ONE_SIDED, HabitFinding.Missing.DAYS_OF_BOTH_LEGS, most, rule.days());
  }

  private static List<String> ids(TrainingHistory all) {
    return all.exercises().stream()
        .flatMap(e -> e.exerciseId().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The largest lasting difference of any exercise with enough days of both legs. */
  private Optional<HabitEvidence.SideDifference> largest(TrainingHistory all) {
    Optional<HabitEvidence.SideDifference> largest = Optional.empty();
    for (String id : ids(all)) {
      for (var quantity :
          List.<Function<PerformedRepetition, OptionalDouble>>of(
              SidesJudge::rangeRad, SidesJudge::rateRadPerS)) {
        var found = lasting(id, differences(all, id, quantity));
        if (found.isPresent()
            && Math.abs(found.get().difference())
                > largest.map(l -> Math.abs(l.difference())).orElse(-1.0)) {
          largest = found;
        }
      }
    }
    return largest;
  }

  /** The middle of the days; 0 when it changes sides from day to day. */
  private Optional<HabitEvidence.SideDifference> lasting(String id, List<Double> days) {
    if (days.size() < rules.sides().days()) {
      return Optional.empty();
    }
    double median = Medians.of(days.stream().mapToDouble(d -> d).toArray());
    long same = days.stream().filter(d -> Math.signum(d) == Math.signum(median)).count();
    boolean lasts = same >= days.size() - days.size() / 4;
    return Optional.of(
        new HabitEvidence.SideDifference(
            id, days.size(), lasts ? median : 0, rules.sides().difference()));
  }

  /** Right less left over the larger, for each day on which both were measured. */
  private List<Double> differences(
      TrainingHistory all, String id, Function<PerformedRepetition, OptionalDouble> quantity) {
    List<Double> differences = new ArrayList<>();
    TrainingHistory own = all.of(e -> e.isOf(id));
    for (long day : own.days()) {
      OptionalDouble left = median(own.on(day), Side.LEFT, quantity);
      OptionalDouble right = median(own.on(day), Side.RIGHT, quantity);
      if (left.isPresent() && right.isPresent()) {
        differences.add(LegComparison.index(left.getAsDouble(), right.getAsDouble()));
      }
    }
    return differences;
  }

  private OptionalDouble median(
      List<PerformedExercise> day,
      Side side,
      Function<PerformedRepetition, OptionalDouble> quantity) {
    double[] values =
        day.stream()
            .filter(e -> e.side() == side)
            .flatMap(PerformedExercise::repetitions)
            .filter(r -> !r.present().contains(Fault.PARTIAL_RANGE))
            .map(quantity)
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return values.length < rules.sides().repetitions()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Medians.of(values));
  }

  private static OptionalDouble rangeRad(PerformedRepetition r) {
    return r.romRad();
  }

  private static OptionalDouble rateRadPerS(PerformedRepetition r) {
    return r.romRad().isPresent() && r.concentricS().orElse(0) > 0
        ? OptionalDouble.of(r.romRad().getAsDouble() / r.concentricS().getAsDouble())
        : OptionalDouble.empty();
  }
}
