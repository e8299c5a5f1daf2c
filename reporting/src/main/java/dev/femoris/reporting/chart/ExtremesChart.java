package dev.femoris.reporting.chart;

import dev.femoris.analysis.advice.Extremes;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.awt.Stroke;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The best and the worst repetition over each other, each from its own start. */
final class ExtremesChart {

  private static final double HEIGHT = 190;
  private static final double MARGIN_S = 0.3;
  private static final Palette BEST = Palette.ECCENTRIC;
  private static final Palette WORST = Palette.ALERT;

  private ExtremesChart() {}

  static Chart of(Extremes extremes, AngleTrace trace, Words words) {
    Repetition best = extremes.best().repetition().repetition();
    Repetition worst = extremes.worst().repetition().repetition();
    double spanS = Math.max(best.durationS(), worst.durationS()) + 2 * MARGIN_S;
    TraceLine bestLine = fromItsStart(best, trace, spanS);
    TraceLine worstLine = fromItsStart(worst, trace, spanS);
    XYPlot plot =
        ChartStyle.plot(
            axis(spanS, words),
            axis(AngleRange.of(bestLine).with(AngleRange.of(worstLine)), words));
    add(plot, worstLine, worst, trace, WORST, ChartStyle.dashed(2.2));
    add(plot, bestLine, best, trace, BEST, ChartStyle.line(2.2));
    return new Chart(
        "best-and-worst",
        words.say("chart.extremes.title"),
        words.say(
            "chart.extremes.description",
            Map.of("best", name(extremes.best(), words), "worst", name(extremes.worst(), words))),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot), key(extremes, words), ChartStyle.WIDTH, HEIGHT));
  }

  private static List<KeyedDrawing.Entry> key(Extremes extremes, Words words) {
    return List.of(
        new KeyedDrawing.Entry(
            Swatch.line(BEST, false),
            words.say("chart.extremes.best", Map.of("place", name(extremes.best(), words)))),
        new KeyedDrawing.Entry(
            Swatch.line(WORST, true),
            words.say("chart.extremes.worst", Map.of("place", name(extremes.worst(), words)))),
        new KeyedDrawing.Entry(Swatch.mark(Mark.TURN_IN), words.say("chart.key.turn_in")),
        new KeyedDrawing.Entry(Swatch.mark(Mark.END), words.say("chart.key.end")));
  }

  private static String name(Extremes.Placed placed, Words words) {
    JudgedRepetition repetition = placed.repetition();
    return words.say(
        "chart.extremes.place", Map.of("set", placed.set(), "repetition", repetition.index()));
  }

  private static NumberAxis axis(double spanS, Words words) {
    var axis = new NumberAxis(words.say("chart.axis.since_start"));
    ChartStyle.quiet(axis);
    axis.setRange(-MARGIN_S, spanS - MARGIN_S);
    axis.setStandardTickUnits(new SecondsTicks(words));
    axis.setTickMarksVisible(true);
    axis.setTickMarkPaint(Palette.PAUSE.color());
    return axis;
  }

  private static NumberAxis axis(AngleRange range, Words words) {
    return ChartStyle.valueAxis(
        words.say("chart.axis.angle"), range.lowerDeg(), range.upperDeg(), words);
  }

  private static TraceLine fromItsStart(Repetition repetition, AngleTrace trace, double spanS) {
    double startS = startS(repetition);
    TraceLine line =
        TraceLine.of(trace, startS - MARGIN_S, startS + repetition.durationS() + MARGIN_S, spanS);
    double[] sinceStartS =
        IntStream.range(0, line.size()).mapToDouble(i -> line.timeS()[i] - startS).toArray();
    return new TraceLine(sinceStartS, line.thetaDeg(), line.size());
  }

  private static void add(
      XYPlot plot,
      TraceLine line,
      Repetition repetition,
      AngleTrace trace,
      Palette color,
      Stroke stroke) {
    AnglePlot.addLine(plot, line, color, stroke);
    addMark(plot, Mark.TURN_IN, repetition, repetition.turnInNanos(), trace);
    addMark(plot, Mark.END, repetition, repetition.endNanos(), trace);
  }

  private static void addMark(
      XYPlot plot, Mark mark, Repetition repetition, long atNanos, AngleTrace trace) {
    double atS = Units.seconds(atNanos);
    AnglePlot.addMarks(
        plot,
        mark,
        new double[] {atS - startS(repetition)},
        new double[] {TraceLine.thetaDegAt(trace, atS)});
  }

  private static double startS(Repetition repetition) {
    return Units.seconds(repetition.startNanos());
  }
}
