package dev.femoris.analysis.advice;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.quality.RepetitionScore;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fault over a whole session.
 *
 * @param present repetitions that showed it
 * @param judged repetitions in which it could be told
 * @param points what it cost in sum, before whole points are made of it
 */
public record FaultTally(Fault fault, int present, int judged, double points) {

  private static final int PRESENT_AT_LEAST = 2;
  private static final double SHARE_AT_LEAST = 0.1;

  /**
   * A rounded back is never marked. It is present only where it was measured or somebody saw it
   * (what a thigh hints at is a "cannot tell"), and then weighs as much as the gravest fault.
   */
  private static final int WEIGHT_OF_ROUNDING = 25;

  /** Of every fault one can work on, in the order of {@link Fault}. */
  static List<FaultTally> of(SessionResult result) {
    return Arrays.stream(Fault.values())
        .filter(fault -> fault != Fault.UNUSUAL)
        .map(fault -> of(fault, findings(result).filter(f -> f.fault() == fault).toList()))
        .toList();
  }

  private static FaultTally of(Fault fault, List<Finding> findings) {
    List<Finding> counted = findings.stream().filter(FaultTally::counts).toList();
    return new FaultTally(
        fault,
        (int) counted.stream().filter(Finding::present).count(),
        counted.size(),
        counted.stream().mapToDouble(FaultTally::cost).sum());
  }

  static int judgedRepetitions(SessionResult result) {
    return (int)
        repetitions(result)
            .filter(r -> r.findings().stream().anyMatch(f -> f.verdict() != Verdict.CANNOT_TELL))
            .count();
  }

  boolean lasted() {
    return present >= PRESENT_AT_LEAST && present >= SHARE_AT_LEAST * judged;
  }

  /** The set, from 1, in which most repetitions showed it; the first of several. */
  int mostIn(SessionResult result) {
    return Collections.max(result.sets().reversed(), Comparator.comparingLong(this::presentIn))
        .index();
  }

  private long presentIn(ExerciseSet set) {
    return set.repetitions().stream()
        .flatMap(r -> r.findings().stream())
        .filter(f -> f.fault() == fault && f.present())
        .count();
  }

  private static boolean counts(Finding finding) {
    return finding.verdict() != Verdict.CANNOT_TELL;
  }

  /** What a finding costs, as in the score but not rounded; 0 when the fault is absent. */
  private static double cost(Finding finding) {
    int weight =
        finding.fault() == Fault.BACK_ROUNDING
            ? WEIGHT_OF_ROUNDING
            : RepetitionScore.weight(finding.fault());
    return weight * Math.max(0, 2 * finding.probability().orElse(0) - 1);
  }

  private static Stream<Finding> findings(SessionResult result) {
    return repetitions(result).flatMap(r -> r.findings().stream());
  }

  private static Stream<JudgedRepetition> repetitions(SessionResult result) {
    return result.sets().stream().flatMap(set -> set.repetitions().stream());
  }
}
