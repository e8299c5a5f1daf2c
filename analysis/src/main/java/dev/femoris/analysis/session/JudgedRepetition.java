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
}
