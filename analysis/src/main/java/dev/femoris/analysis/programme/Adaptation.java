package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.TempoTarget;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a trainer changed of a routine for one athlete; by exercise, wherever it occurs.
 *
 * @param sessionsPerWeek empty as in the routine
 */
public record Adaptation(OptionalInt sessionsPerWeek, Map<String, Change> exercises) {

  public static final Adaptation NONE = new Adaptation(OptionalInt.empty(), Map.of());

  public Adaptation {
    if (sessionsPerWeek.isPresent()
        && (sessionsPerWeek.getAsInt() < 1 || sessionsPerWeek.getAsInt() > 7)) {
      throw new IllegalArgumentException("sessions_per_week must be 1 to 7");
    }
    exercises = Map.copyOf(exercises);
  }

  /**
   * Of one exercise; what is empty stays as it is.
   *
   * @param leftOut whether it is not done at all
   * @param mostSets never more
   * @param loadKg to begin with
   * @param insteadId of an exercise done in its place
   */
  public record Change(
      boolean leftOut,
      OptionalInt mostSets,
      Optional<RepetitionRange> repetitions,
      Optional<TempoTarget> tempo,
      OptionalInt restS,
      OptionalDouble loadKg,
      Optional<String> insteadId) {

    public static final Change NONE =
        new Change(
            false,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    public Change {
      if (mostSets.isPresent() && (mostSets.getAsInt() < 1 || mostSets.getAsInt() > 10)) {
        throw new IllegalArgumentException("most_sets must be 1 to 10");
      }
      if (restS.isPresent() && (restS.getAsInt() < 0 || restS.getAsInt() > 900)) {
        throw new IllegalArgumentException("rest_s must be 0 to 900");
      }
      if (loadKg.isPresent() && !(loadKg.getAsDouble() > 0 && loadKg.getAsDouble() < 1000)) {
        throw new IllegalArgumentException("load_kg must be above 0 and below 1000");
      }
    }
  }

  Change of(PlannedExercise exercise) {
    return exercises.getOrDefault(exercise.exerciseId(), Change.NONE);
  }

  /** The exercise as it is after the change; empty when it is left out. */
  Optional<PlannedExercise> applied(PlannedExercise e) {
    Change change = of(e);
    if (change.leftOut()) {
      return Optional.empty();
    }
    int most = Math.min(change.mostSets().orElse(e.sets().most()), 10);
    SetPlan sets = new SetPlan(Math.min(e.sets().first(), most), most, e.sets().moreEachWeek());
    return Optional.of(
        new PlannedExercise(
            change.insteadId().orElse(e.exerciseId()),
            e.part(),
            sets,
            change.repetitions().orElse(e.repetitions()),
            change.repetitions().isPresent() ? Optional.empty() : e.lighter(),
            change.tempo().or(e::tempo),
            change.restS().orElse(e.restS()),
            e.eachSide(),
            e.technique(),
            e.band(),
            e.holdS()));
  }
}
