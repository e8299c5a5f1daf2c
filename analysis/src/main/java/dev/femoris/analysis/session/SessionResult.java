package dev.femoris.analysis.session;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.baseline.Alike;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import java.util.List;

/**
 * Everything found in a session so far.
 *
 * @param basis what the worn sensor can judge; where it can judge nothing there are no sets
 * @param bar what a sensor on the bar found; the other sets are then empty
 */
public record SessionResult(
    String exerciseId,
    Basis basis,
    List<ExerciseSet> sets,
    List<Hold> holds,
    List<Rejection> rejected,
    List<SignalNotice> notices,
    BarFindings bar,
    Provenance provenance) {

  public SessionResult {
    sets = List.copyOf(sets);
    holds = List.copyOf(holds);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  /** Repetitions without a fault that are alike: what a baseline is made of. */
  public List<Repetition> accepted() {
    return Alike.of(
        sets.stream()
            .flatMap(set -> set.repetitions().stream())
            .filter(judged -> judged.findings().stream().noneMatch(Finding::present))
            .map(JudgedRepetition::repetition)
            .toList());
  }

  public int repetitionCount() {
    return bar.repetitionCount() + sets.stream().mapToInt(s -> s.repetitions().size()).sum();
  }
}
