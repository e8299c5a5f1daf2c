package dev.femoris.analysis.exercise;

import dev.femoris.analysis.repetition.PhaseOrder;
import java.util.List;
import java.util.Optional;

/** The exercises this build knows. */
public final class ExerciseCatalog {

  private final List<ExerciseProfile> profiles;

  private ExerciseCatalog(List<ExerciseProfile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  public static ExerciseCatalog builtIn() {
    return new ExerciseCatalog(
        List.of(
            new ExerciseProfile(
                "squat",
                "Squat",
                PhaseOrder.ECCENTRIC_FIRST,
                1,
                0.0,
                Math.toRadians(70),
                new TempoTarget(3, 0, 1, 1)),
            new ExerciseProfile(
                "romanian_deadlift",
                "Romanian deadlift",
                PhaseOrder.ECCENTRIC_FIRST,
                1,
                0.0,
                Math.toRadians(21),
                new TempoTarget(3, 1, 1, 0))));
  }

  public List<ExerciseProfile> all() {
    return profiles;
  }

  public Optional<ExerciseProfile> find(String id) {
    return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
