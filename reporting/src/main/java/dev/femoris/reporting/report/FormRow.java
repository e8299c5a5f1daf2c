package dev.femoris.reporting.report;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.words.Phrases;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One fault over the whole session.
 *
 * @param why what the clearest repetitions with it rest on, and the reasons where nothing could be
 *     said; empty otherwise
 */
record FormRow(String fault, int present, int absent, int cannotTell, String why) {

  /** More of them would fill the page; all stand in the JSON. */
  private static final int SHOWN = 2;

  /** A finding and where it is from. */
  private record Placed(int set, int repetition, Finding finding) {

    String in(Words words) {
      Phrases phrases = words.phrases();
      return "%s: %s (%s)"
          .formatted(
              words.say("words.place", Map.of("set", set, "repetition", repetition)),
              phrases.evidence(finding),
              phrases.probability(finding.probability().orElse(0)));
    }
  }

  static List<FormRow> of(SessionResult result, Words words) {
    Map<Fault, List<Placed>> byFault = new EnumMap<>(Fault.class);
    for (ExerciseSet set : result.sets()) {
      for (JudgedRepetition repetition : set.repetitions()) {
        for (Finding finding : repetition.findings()) {
          byFault
              .computeIfAbsent(finding.fault(), f -> new ArrayList<>())
              .add(new Placed(set.index(), repetition.index(), finding));
        }
      }
    }
    return byFault.entrySet().stream().map(e -> of(e.getKey(), e.getValue(), words)).toList();
  }

  private static FormRow of(Fault fault, List<Placed> placed, Words words) {
    List<Finding> findings = placed.stream().map(Placed::finding).toList();
    return new FormRow(
        words.phrases().fault(fault),
        count(findings, Verdict.PRESENT),
        count(findings, Verdict.ABSENT),
        count(findings, Verdict.CANNOT_TELL),
        Stream.concat(clearest(placed, words), reasons(findings, words))
            .collect(Collectors.joining("; ")));
  }

  private static Stream<String> clearest(List<Placed> placed, Words words) {
    return placed.stream()
        .filter(p -> p.finding().present())
        .sorted(Comparator.comparingDouble((Placed p) -> -p.finding().probability().orElse(0)))
        .limit(SHOWN)
        .map(clear -> clear.in(words));
  }

  private static Stream<String> reasons(List<Finding> findings, Words words) {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.CANNOT_TELL)
        .map(words.phrases()::evidence)
        .distinct();
  }

  /** A count as people read it. */
  static String count(int count) {
    return count == 0 ? "–" : Integer.toString(count);
  }

  private static int count(List<Finding> findings, Verdict verdict) {
    return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }
}
