package dev.femoris.reporting.report;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.words.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One fault over the whole session.
 *
 * @param why reasons where nothing could be said; empty otherwise
 */
record FormRow(String fault, int present, int absent, int cannotTell, String why) {

  static List<FormRow> of(SessionResult result) {
    Map<Fault, List<Finding>> byFault = new EnumMap<>(Fault.class);
    result.sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .flatMap(repetition -> repetition.findings().stream())
        .forEach(
            finding ->
                byFault.computeIfAbsent(finding.fault(), f -> new ArrayList<>()).add(finding));
    return byFault.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static FormRow of(Fault fault, List<Finding> findings) {
    return new FormRow(
        Phrases.fault(fault),
        count(findings, Verdict.PRESENT),
        count(findings, Verdict.ABSENT),
        count(findings, Verdict.CANNOT_TELL),
        findings.stream()
            .filter(finding -> finding.verdict() == Verdict.CANNOT_TELL)
            .map(Phrases::evidence)
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  /** A count as people read it. */
  static String count(int count) {
    return count == 0 ? "–" : Integer.toString(count);
  }

  private static int count(List<Finding> findings, Verdict verdict) {
    return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }
}
