package dev.femoris.analysis.programme;

import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The weights an exercise is done with: the trainer's where it is newer than the last session with
 * a weight, else the heaviest of the last such day that was not in a lighter week.
 */
final class Loads {

  private static final double STEP_KG = 0.5;

  private final Assignment assignment;
  private final TrainingHistory history;

  Loads(Assignment assignment, TrainingHistory history) {
    this.assignment = assignment;
    this.history = history;
  }

  /** Before a day; with a share, that much of it. */
  OptionalDouble before(PlannedExercise exercise, long day, OptionalDouble share) {
    OptionalDouble whole = before(exercise, day);
    return whole.isPresent() && share.isPresent()
        ? OptionalDouble.of(rounded(whole.getAsDouble() * share.getAsDouble()))
        : whole;
  }

  private OptionalDouble before(PlannedExercise exercise, long day) {
    Assignment.Version version = assignment.on(day);
    OptionalDouble wanted = wanted(version.adaptation(), exercise);
    Optional<Day> last = last(exercise.exerciseId(), day);
    boolean newer = last.isEmpty() || last.get().day() < version.fromDay();
    return wanted.isPresent() && newer
        ? wanted
        : last.map(d -> OptionalDouble.of(d.heaviestKg())).orElse(wanted);
  }

  /** The change is kept by the routine's exercise; another may be done in its place. */
  private static OptionalDouble wanted(Adaptation adaptation, PlannedExercise exercise) {
    return adaptation.exercises().entrySet().stream()
        .filter(e -> e.getValue().insteadId().orElse(e.getKey()).equals(exercise.exerciseId()))
        .flatMapToDouble(e -> e.getValue().loadKg().stream())
        .findFirst();
  }

  /**
   * A day on which an exercise was done with a weight.
   *
   * @param done its sessions of that day
   */
  record Day(long day, double heaviestKg, List<PerformedExercise> done) {}

  /** The heaviest day of the last two weeks of training, so that a lighter week lowers nothing. */
  Optional<Day> last(String exerciseId, long before) {
    TrainingHistory own =
        history
            .between(Long.MIN_VALUE, before)
            .of(e -> e.isOf(exerciseId) && e.loadKg().isPresent());
    List<Long> days = own.days();
    Optional<Day> best = Optional.empty();
    for (long day : days.reversed()) {
      if (day < days.getLast() - 13) {
        break;
      }
      double kg = SessionCheck.heaviestKg(own.on(day)).orElse(0);
      if (best.isEmpty() || kg > best.get().heaviestKg()) {
        best = Optional.of(new Day(day, kg, own.on(day)));
      }
    }
    return best;
  }

  static double rounded(double kg) {
    return Math.max(STEP_KG, Math.rint(kg / STEP_KG) * STEP_KG);
  }
}
