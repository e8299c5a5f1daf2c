package dev.femoris.analysis.session;

import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.repetition.Rejection;
import java.util.List;

/** Everything found in a session so far. */
public record SessionResult(
    String exerciseId,
    List<ExerciseSet> sets,
    List<Hold> holds,
    List<Rejection> rejected,
    List<SignalNotice> notices,
    Provenance provenance) {

  public SessionResult {
    sets = List.copyOf(sets);
    holds = List.copyOf(holds);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  public int repetitionCount() {
    return sets.stream().mapToInt(s -> s.repetitions().size()).sum();
  }
}
