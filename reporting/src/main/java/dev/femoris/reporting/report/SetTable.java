package dev.femoris.reporting.report;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.summary.SetSummary;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One set: its repetitions and what they come to.
 *
 * @param summary in one phrase
 * @param startS and {@code endS}: session time, s
 */
record SetTable(int index, String summary, Figure startS, Figure endS, List<Row> rows) {

  /**
   * One repetition.
   *
   * @param remarks faults found, with their evidence, how a lean was lowered, and notes
   */
  record Row(
      int index,
      Figure startS,
      Figure eccentricS,
      Optional<Figure> pauseStretchedS,
      Figure concentricS,
      Optional<Figure> pauseContractedS,
      Figure rangeDeg,
      Figure eccentricPeakDegPerS,
      Figure concentricPeakDegPerS,
      List<Remark> remarks) {}

  /**
   * Something said of a repetition.
   *
   * @param fault whether it is a fault of form rather than a note
   */
  record Remark(boolean fault, String text, String evidence) {}

  static SetTable of(ExerciseSet set) {
    SetSummary summary = SetSummary.of(set);
    return new SetTable(
        set.index(),
        words(summary),
        Figure.of(Units.seconds(set.startNanos()), 1),
        Figure.of(Units.seconds(set.endNanos()), 1),
        set.repetitions().stream().map(SetTable::row).toList());
  }

  private static String words(SetSummary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(summary.repetitions() == 1 ? "1 repetition" : summary.repetitions() + " repetitions");
    parts.add("median tempo " + Figures.notation(summary.medianTempo()));
    parts.add(
        "median range %s°".formatted(Figures.fixed(Units.degrees(summary.medianRomRad()), 1)));
    Figure.of(summary.velocityLossPercent(), 1)
        .ifPresent(loss -> parts.add("velocity loss %s\u00a0%%".formatted(loss.text())));
    return String.join(" · ", parts);
  }

  private static Row row(JudgedRepetition judged) {
    Repetition repetition = judged.repetition();
    Tempo tempo = judged.tempo();
    Figure first = Figure.of(Units.degrees(repetition.peakRateFirstRadPerS()), 0);
    Figure second = Figure.of(Units.degrees(repetition.peakRateSecondRadPerS()), 0);
    boolean eccentricFirst = repetition.order() == PhaseOrder.ECCENTRIC_FIRST;
    return new Row(
        judged.index(),
        Figure.of(Units.seconds(repetition.startNanos()), 1),
        Figure.of(Units.seconds(tempo.eccentricS()), 2),
        Figure.of(Units.seconds(tempo.pauseStretchedS()), 2),
        Figure.of(Units.seconds(tempo.concentricS()), 2),
        Figure.of(Units.seconds(tempo.pauseContractedS()), 2),
        Figure.of(Units.degrees(repetition.romRad()), 1),
        eccentricFirst ? first : second,
        eccentricFirst ? second : first,
        remarks(judged));
  }

  private static List<Remark> remarks(JudgedRepetition judged) {
    List<Remark> remarks = new ArrayList<>();
    for (Finding finding : judged.findings()) {
      if (finding.verdict() == Verdict.PRESENT) {
        remarks.add(new Remark(true, Phrases.fault(finding.fault()), Phrases.evidence(finding)));
      }
    }
    Phrases.lowering(judged.repetition())
        .ifPresent(words -> remarks.add(new Remark(false, words, "")));
    judged.repetition().notes().stream()
        .sorted()
        .forEach(note -> remarks.add(new Remark(false, Phrases.note(note), "")));
    return remarks;
  }
}
