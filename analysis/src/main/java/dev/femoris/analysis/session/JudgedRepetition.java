package dev.femoris.analysis.session;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.List;
import java.util.Optional;

/**
 * A counted repetition with its place in the session and what is said of its form.
 *
 * @param index number within the set, from 1
 * @param trunk what is said of the trunk, in exercises where that is asked
 */
public record JudgedRepetition(
    int index,
    Repetition repetition,
    Tempo tempo,
    List<Finding> findings,
    Optional<TrunkReport> trunk) {

  public JudgedRepetition {
    findings = List.copyOf(findings);
  }

  /** One of whose trunk nothing is said. */
  public JudgedRepetition(int index, Repetition repetition, Tempo tempo, List<Finding> findings) {
    this(index, repetition, tempo, findings, Optional.empty());
  }

  /** The same with this finding in the place of the one on the same fault. */
  JudgedRepetition with(Finding better) {
    return new JudgedRepetition(
        index,
        repetition,
        tempo,
        findings.stream().map(f -> f.fault() == better.fault() ? better : f).toList(),
        trunk);
  }
}
