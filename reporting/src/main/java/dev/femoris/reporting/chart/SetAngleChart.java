package dev.femoris.reporting.chart;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jfree.chart.plot.XYPlot;

/**
 * The angle in one set: each repetition shaded and numbered, its four events marked, the line in
 * the colours of its phases. A long set takes several charts with the same scales.
 */
final class SetAngleChart {

  private static final double HEIGHT = 164;
  private static final double MARGIN_S = 1;
  private static final double ROW_S = 60;
  private static final int ROWS_AT_MOST = 10;
  private static final double NUMBER_WIDTH = 16;

  private SetAngleChart() {}

  static List<Chart> of(ExerciseSet set, AngleTrace trace, Words words) {
    List<List<JudgedRepetition>> rows = rows(set);
    double spanS = rows.stream().mapToDouble(SetAngleChart::lengthS).max().orElseThrow();
    TraceLine whole =
        TraceLine.of(
            trace,
            Units.seconds(set.startNanos()) - MARGIN_S,
            Units.seconds(set.endNanos()) + MARGIN_S);
    AngleRange range = AngleRange.of(whole);
    List<Chart> charts = new ArrayList<>();
    for (List<JudgedRepetition> row : rows) {
      charts.add(chart(set, row, trace, spanS, range, charts.size() + 1, rows.size(), words));
    }
    return charts;
  }

  /** Repetitions that together last at most a row. */
  private static List<List<JudgedRepetition>> rows(ExerciseSet set) {
    double rowS = Math.max(ROW_S, lengthS(set.repetitions()) / ROWS_AT_MOST);
    List<List<JudgedRepetition>> rows = new ArrayList<>();
    List<JudgedRepetition> row = new ArrayList<>();
    for (JudgedRepetition repetition : set.repetitions()) {
      row.add(repetition);
      if (row.size() > 1 && lengthS(row) > rowS) {
        row.removeLast();
        rows.add(row);
        row = new ArrayList<>(List.of(repetition));
      }
    }
    rows.add(row);
    return rows;
  }

  private static double lengthS(List<JudgedRepetition> row) {
    long nanos = row.getLast().repetition().endNanos() - row.getFirst().repetition().startNanos();
    return nanos * 1e-9;
  }

  private static Chart chart(
      ExerciseSet set,
      List<JudgedRepetition> row,
      AngleTrace trace,
      double spanS,
      AngleRange range,
      int number,
      int of,
      Words words) {
    double fromS = Units.seconds(row.getFirst().repetition().startNanos()) - MARGIN_S;
    double toS = fromS + spanS + 2 * MARGIN_S;
    XYPlot plot = AnglePlot.empty(fromS, toS, range, words);
    row.forEach(repetition -> addBand(plot, repetition, toS - fromS));
    TraceLine line = TraceLine.of(trace, fromS, toS);
    AnglePlot.addLine(plot, line, Palette.TRACE, 1.1);
    row.forEach(repetition -> addPhases(plot, repetition.repetition(), trace, toS - fromS));
    addEvents(plot, row, trace);
    String title = words.say("chart.set_angle.title", Map.of("set", set.index()));
    return new Chart(
        "set-%d".formatted(set.index()) + (of == 1 ? "" : "-" + number),
        of == 1
            ? title
            : words.say(
                "chart.title_of_several", Map.of("title", title, "number", number, "of", of)),
        words.say(
            "chart.set_angle.description",
            Map.of("first", row.getFirst().index(), "last", row.getLast().index())),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot), key(words), ChartStyle.WIDTH, HEIGHT));
  }

  private static List<KeyedDrawing.Entry> key(Words words) {
    return List.of(
        entry(Swatch.line(Palette.ECCENTRIC, false), "chart.key.eccentric", words),
        entry(Swatch.line(Palette.CONCENTRIC, false), "chart.key.concentric", words),
        entry(Swatch.mark(Mark.START), "chart.key.start", words),
        entry(Swatch.mark(Mark.TURN_IN), "chart.key.turn_in", words),
        entry(Swatch.mark(Mark.TURN_OUT), "chart.key.turn_out", words),
        entry(Swatch.mark(Mark.END), "chart.key.end", words));
  }

  private static KeyedDrawing.Entry entry(Swatch swatch, String key, Words words) {
    return new KeyedDrawing.Entry(swatch, words.say(key));
  }

  private static void addBand(XYPlot plot, JudgedRepetition judged, double spanS) {
    Repetition repetition = judged.repetition();
    boolean flagged =
        judged.findings().stream().anyMatch(finding -> finding.verdict() == Verdict.PRESENT);
    boolean roomy = repetition.durationS() / spanS * ChartStyle.WIDTH > NUMBER_WIDTH;
    String label = roomy || judged.index() % 5 == 0 ? Integer.toString(judged.index()) : "";
    AnglePlot.addBand(
        plot,
        Units.seconds(repetition.startNanos()),
        Units.seconds(repetition.endNanos()),
        judged.index() % 2 == 0 ? Palette.BAND : Palette.BAND_STRONG,
        flagged ? label + " !" : label,
        flagged);
  }

  private static void addPhases(
      XYPlot plot, Repetition repetition, AngleTrace trace, double spanS) {
    boolean eccentricFirst = repetition.order() == PhaseOrder.ECCENTRIC_FIRST;
    addPhase(
        plot,
        trace,
        repetition.startNanos(),
        repetition.turnInNanos(),
        eccentricFirst ? Palette.ECCENTRIC : Palette.CONCENTRIC,
        spanS);
    addPhase(
        plot,
        trace,
        repetition.turnOutNanos(),
        repetition.endNanos(),
        eccentricFirst ? Palette.CONCENTRIC : Palette.ECCENTRIC,
        spanS);
  }

  private static void addPhase(
      XYPlot plot, AngleTrace trace, long fromNanos, long toNanos, Palette color, double spanS) {
    TraceLine line = TraceLine.of(trace, fromNanos * 1e-9, toNanos * 1e-9, spanS);
    AnglePlot.addLine(plot, line, color, 2.2);
  }

  private static void addEvents(XYPlot plot, List<JudgedRepetition> row, AngleTrace trace) {
    addEvents(plot, row, trace, Mark.START, Repetition::startNanos);
    addEvents(plot, row, trace, Mark.END, Repetition::endNanos);
    addEvents(plot, row, trace, Mark.TURN_IN, Repetition::turnInNanos);
    addEvents(plot, row, trace, Mark.TURN_OUT, Repetition::turnOutNanos);
  }

  private static void addEvents(
      XYPlot plot,
      List<JudgedRepetition> row,
      AngleTrace trace,
      Mark mark,
      ToLongFunction<Repetition> nanosOf) {
    long[] nanos = row.stream().map(JudgedRepetition::repetition).mapToLong(nanosOf).toArray();
    double[] timeS = new double[nanos.length];
    double[] thetaDeg = new double[nanos.length];
    for (int i = 0; i < nanos.length; i++) {
      timeS[i] = Units.seconds(nanos[i]);
      thetaDeg[i] = TraceLine.thetaDegAt(trace, nanos[i] * 1e-9);
    }
    AnglePlot.addMarks(plot, mark, timeS, thetaDeg);
  }
}
