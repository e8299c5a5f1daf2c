package dev.femoris.analysis.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A routine that an athlete follows.
 *
 * @param startDay when it began; its weeks are counted from there
 * @param versions the changes in force, each from its day on, in order of the days; at least one
 */
public record Assignment(Routine routine, long startDay, List<Version> versions) {

  /**
   * Changes in force from a day on.
   *
   * @param fromDay days since 1 January 1970
   */
  public record Version(long fromDay, Adaptation adaptation) {}

  public Assignment {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("an assignment has at least one version");
    }
    versions = List.copyOf(versions);
  }

  /** As the routine is. */
  public static Assignment plain(Routine routine, long startDay) {
    return new Assignment(routine, startDay, List.of(new Version(startDay, Adaptation.NONE)));
  }

  /** What is in force on a day; before the first version, that one. */
  Version on(long day) {
    Version last = versions.getFirst();
    for (Version version : versions) {
      if (version.fromDay() <= day) {
        last = version;
      }
    }
    return last;
  }

  int sessionsPerWeek(long day) {
    return on(day).adaptation().sessionsPerWeek().orElse(routine.sessionsPerWeek());
  }

  /** The day of the week, from 0, on which the session of that number, from 0, is due. */
  int dueDay(int session, int perWeek) {
    return Math.min(6, session * 7 / perWeek);
  }

  /** The week a day lies in, from 0; negative before the start. */
  public long week(long day) {
    return Math.floorDiv(day - startDay, 7L);
  }

  long firstDay(long week) {
    return startDay + 7 * week;
  }

  /** The exercises of a session as they are on a day. */
  List<PlannedExercise> exercises(PlannedSession session, long day) {
    Adaptation adaptation = on(day).adaptation();
    return session.exercises().stream().map(adaptation::applied).flatMap(Optional::stream).toList();
  }

  /** Ids of the exercises whose work counts, in any version. */
  Set<String> work() {
    Set<String> ids = new HashSet<>();
    for (Version version : versions) {
      routine.blocks().stream()
          .flatMap(block -> block.sessions().stream())
          .flatMap(PlannedSession::work)
          .flatMap(e -> version.adaptation().applied(e).stream())
          .forEach(e -> ids.add(e.exerciseId()));
    }
    return ids;
  }
}
