package dev.femoris.analysis.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything known of one athlete's training.
 *
 * @param exercises in order of time
 * @param complaints in order of time
 */
public record TrainingHistory(List<PerformedExercise> exercises, List<Complaint> complaints) {

  public static final TrainingHistory EMPTY = new TrainingHistory(List.of(), List.of());

  public TrainingHistory {
    exercises =
        exercises.stream().sorted(Comparator.comparingLong(PerformedExercise::startS)).toList();
    complaints = complaints.stream().sorted(Comparator.comparingLong(Complaint::atS)).toList();
  }

  /** What was done from one day to before another. */
  public TrainingHistory between(long fromDay, long toDay) {
    return new TrainingHistory(
        exercises.stream().filter(e -> e.day() >= fromDay && e.day() < toDay).toList(), complaints);
  }

  /** What was done and said until a moment. */
  public TrainingHistory until(long nowS) {
    return new TrainingHistory(
        exercises.stream().filter(e -> e.startS() <= nowS).toList(),
        complaints.stream().filter(c -> c.atS() <= nowS).toList());
  }

  public TrainingHistory of(Predicate<PerformedExercise> wanted) {
    return new TrainingHistory(exercises.stream().filter(wanted).toList(), complaints);
  }

  /** The days on which something was counted, in order. */
  public List<Long> days() {
    return exercises.stream()
        .filter(e -> !e.sets().isEmpty())
        .map(PerformedExercise::day)
        .distinct()
        .sorted()
        .toList();
  }

  public List<PerformedExercise> on(long day) {
    return exercises.stream().filter(e -> e.day() == day).toList();
  }
}
