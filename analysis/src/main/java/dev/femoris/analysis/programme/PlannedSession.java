package dev.femoris.analysis.programme;

import java.util.List;
import java.util.stream.Stream;

/** A session of a block; its exercises in the order in which they are done. */
public record PlannedSession(String name, List<PlannedExercise> exercises) {
  public PlannedSession {
    exercises = List.copyOf(exercises);
  }

  Stream<PlannedExercise> work() {
    return exercises.stream().filter(e -> e.part() == Part.WORK);
  }
}
