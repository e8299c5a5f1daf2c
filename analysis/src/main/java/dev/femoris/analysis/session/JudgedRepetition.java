package dev.femoris.analysis.session;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import java.util.List;

/**
 * A counted repetition with its place in the session and what is said of its form.
 *
 * @param index number within the set, from 1
 */
public record JudgedRepetition(
    int index, Repetition repetition, Tempo tempo, List<Finding> findings) {

  public JudgedRepetition {
    findings = List.copyOf(findings);
  }

  /** The same with this finding in the place of the one on the same fault. */
  JudgedRepetition with(Finding better) {
    return new JudgedRepetition(
        index,
        repetition,
        tempo,
        findings.stream().map(f -> f.fault() == better.fault() ? better : f).toList());
  }
}
