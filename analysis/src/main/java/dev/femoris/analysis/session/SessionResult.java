package dev.femoris.analysis.session;

import dev.femoris.analysis.repetition.Rejection;
import java.util.List;

/**
 * Everything found in a session so far.
 *
 * @param basis what the worn sensor can judge; where it can judge nothing there are no sets
 */
public record SessionResult(
    String exerciseId,
    Basis basis,
    List<ExerciseSet> sets,
    List<Rejection> rejected,
    List<SignalNotice> notices,
    Provenance provenance) {

  public SessionResult {
    sets = List.copyOf(sets);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  public int repetitionCount() {
    return sets.stream().mapToInt(s -> s.repetitions().size()).sum();
  }
}
