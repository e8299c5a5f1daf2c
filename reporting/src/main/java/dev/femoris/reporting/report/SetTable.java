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
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * What stands above a column.
   *
   * @param name in one or two lines
   * @param unit empty when there is none
   */
  record Head(String name, String unit) {}

  /** One for the number, each figure and the remarks. */
  static List<Head> heads(Words words) {
    return List.of(
        head("rep", "", words),
        head("start", "s", words),
        head("eccentric", "s", words),
        head("stretched", "s", words),
        head("concentric", "s", words),
        head("contracted", "s", words),
        head("range", "°", words),
        head("peak_eccentric", "°/s", words),
        head("peak_concentric", "°/s", words),
        head("remarks", "", words));
  }

  private static Head head(String column, String unit, Words words) {
    return new Head(words.say("report.column." + column), unit);
  }

  static SetTable of(ExerciseSet set, Words words) {
    SetSummary summary = SetSummary.of(set);
    return new SetTable(
        set.index(),
        said(summary, words),
        Figure.of(Units.seconds(set.startNanos()), 1, words.figures()),
        Figure.of(Units.seconds(set.endNanos()), 1, words.figures()),
        set.repetitions().stream().map(repetition -> row(repetition, words)).toList());
  }

  private static String said(SetSummary summary, Words words) {
    Figures figures = words.figures();
    List<String> parts = new ArrayList<>();
    parts.add(words.phrases().repetitions(summary.repetitions()));
    String tempo = figures.notation(summary.medianTempo());
    parts.add(words.say("report.set.tempo", Map.of("tempo", tempo)));
    String degrees = figures.fixed(Units.degrees(summary.medianRomRad()), 1);
    parts.add(words.say("report.set.range", Map.of("degrees", degrees)));
    Figure.of(summary.velocityLossPercent(), 1, figures)
        .map(loss -> Map.of("percent", loss.text()))
        .ifPresent(loss -> parts.add(words.say("report.set.velocity_loss", loss)));
    return String.join(" · ", parts);
  }

  private static Row row(JudgedRepetition judged, Words words) {
    Figures figures = words.figures();
    Repetition repetition = judged.repetition();
    Tempo tempo = judged.tempo();
    Figure first = Figure.of(Units.degrees(repetition.peakRateFirstRadPerS()), 0, figures);
    Figure second = Figure.of(Units.degrees(repetition.peakRateSecondRadPerS()), 0, figures);
    boolean eccentricFirst = repetition.order() == PhaseOrder.ECCENTRIC_FIRST;
    return new Row(
        judged.index(),
        Figure.of(Units.seconds(repetition.startNanos()), 1, figures),
        Figure.of(Units.seconds(tempo.eccentricS()), 2, figures),
        Figure.of(Units.seconds(tempo.pauseStretchedS()), 2, figures),
        Figure.of(Units.seconds(tempo.concentricS()), 2, figures),
        Figure.of(Units.seconds(tempo.pauseContractedS()), 2, figures),
        Figure.of(Units.degrees(repetition.romRad()), 1, figures),
        eccentricFirst ? first : second,
        eccentricFirst ? second : first,
        remarks(judged, words));
  }

  private static List<Remark> remarks(JudgedRepetition judged, Words words) {
    Phrases phrases = words.phrases();
    List<Remark> remarks = new ArrayList<>();
    for (Finding finding : judged.findings()) {
      if (finding.verdict() == Verdict.PRESENT) {
        remarks.add(new Remark(true, phrases.fault(finding.fault()), phrases.evidence(finding)));
      }
    }
    phrases
        .lowering(judged.repetition())
        .ifPresent(lowered -> remarks.add(new Remark(false, lowered, "")));
    judged.repetition().notes().stream()
        .sorted()
        .forEach(note -> remarks.add(new Remark(false, phrases.note(note), "")));
    return remarks;
  }
}
