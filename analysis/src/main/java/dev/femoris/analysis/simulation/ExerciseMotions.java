package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.ExerciseProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The exercises the simulator can perform. */
final class ExerciseMotions {
  private static final List<ExerciseMotion> ALL =
      Stream.of(
              StandingMotions.ALL,
              KneelingMotions.ALL,
              LyingMotions.ALL,
              ShankMotions.ALL,
              HoldMotions.ALL)
          .flatMap(List::stream)
          .toList();

  private ExerciseMotions() {}

  static Optional<ExerciseMotion> find(String id) {
    return ALL.stream().filter(motion -> motion.id().equals(id)).findFirst();
  }

  /** A motion written by hand, else one made of the sheet's numbers. */
  static Optional<ExerciseMotion> find(ExerciseProfile exercise) {
    return find(exercise.id()).or(() -> ProfileMotion.of(exercise));
  }

  static List<String> ids() {
    return ALL.stream().map(ExerciseMotion::id).toList();
  }
}
