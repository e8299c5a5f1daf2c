package dev.femoris.analysis.validation;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A repetition the analysis counted.
 *
 * @param detectedS when it could first say so
 * @param faults faults it says are present
 */
public record FoundRepetition(
    double startS,
    double turnInS,
    double turnOutS,
    double endS,
    double detectedS,
    double romRad,
    Set<Fault> faults) {

  private static final double NANOS_PER_S = 1e9;

  public FoundRepetition {
    faults = Set.copyOf(faults);
  }

  /** The repetitions of all sets, in the order of their ends. */
  public static List<FoundRepetition> of(SessionResult result) {
    return result.sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .map(FoundRepetition::of)
        .sorted(Comparator.comparingDouble(FoundRepetition::endS))
        .toList();
  }

  private static FoundRepetition of(JudgedRepetition judged) {
    Repetition r = judged.repetition();
    return new FoundRepetition(
        r.startNanos() / NANOS_PER_S,
        r.turnInNanos() / NANOS_PER_S,
        r.turnOutNanos() / NANOS_PER_S,
        r.endNanos() / NANOS_PER_S,
        r.detectedNanos() / NANOS_PER_S,
        r.romRad(),
        judged.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.PRESENT)
            .map(Finding::fault)
            .collect(Collectors.toSet()));
  }

  double timeS(RepetitionEvent event) {
    return switch (event) {
      case START -> startS;
      case TURN_IN -> turnInS;
      case TURN_OUT -> turnOutS;
      case END -> endS;
    };
  }
}
