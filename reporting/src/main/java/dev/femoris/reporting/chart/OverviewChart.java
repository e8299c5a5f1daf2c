package dev.femoris.reporting.chart;

import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;

/** The angle through the whole session, with the sets shaded and refused movements marked. */
final class OverviewChart {

  private static final double HEIGHT = 168;

  private OverviewChart() {}

  static Chart of(SessionResult result, AngleTrace trace, Words words) {
    String limb = words.phrases().worn(result.basis()).id();
    double endS = Units.seconds(trace.timeNanos()[trace.size() - 1]);
    TraceLine line = TraceLine.of(trace, 0, Math.nextUp(endS));
    AngleRange range = AngleRange.of(line);
    XYPlot plot = AnglePlot.empty(0, Math.max(1, endS), range, words);
    result.sets().forEach(set -> addSet(plot, set, endS, words));
    AnglePlot.addLine(plot, line, Palette.TRACE, 1.1);
    AnglePlot.addMarks(
        plot,
        Mark.REFUSED,
        result.rejected().stream().mapToDouble(OverviewChart::middleS).toArray(),
        range.nearBottomDeg());
    return new Chart(
        "angle",
        words.say("chart.overview.title", Map.of("limb", limb)),
        words.say(
            "chart.overview.description",
            Map.of(
                "limb",
                limb,
                "sets",
                result.sets().size(),
                "repetitions",
                result.repetitionCount())),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(
            ChartStyle.chart(plot), key(result, limb, words), ChartStyle.WIDTH, HEIGHT));
  }

  private static void addSet(XYPlot plot, ExerciseSet set, double sessionS, Words words) {
    double fromS = Units.seconds(set.startNanos());
    double toS = Units.seconds(set.endNanos());
    double width = (toS - fromS) / Math.max(1, sessionS) * ChartStyle.WIDTH;
    String whole =
        words.say(
            "chart.overview.set",
            Map.of("set", set.index(), "repetitions", set.repetitions().size()));
    String name = words.say("chart.set", Map.of("set", set.index()));
    String label = width > 5.4 * whole.length() ? whole : width > 34 ? name : "" + set.index();
    AnglePlot.addBand(plot, fromS, toS, Palette.BAND_STRONG, label, false);
  }

  private static double middleS(Rejection rejection) {
    return Units.seconds((rejection.startNanos() + rejection.endNanos()) / 2);
  }

  private static List<KeyedDrawing.Entry> key(SessionResult result, String limb, Words words) {
    List<KeyedDrawing.Entry> key = new ArrayList<>();
    key.add(
        new KeyedDrawing.Entry(
            Swatch.line(Palette.TRACE, false),
            words.say("chart.overview.angle", Map.of("limb", limb))));
    if (!result.rejected().isEmpty()) {
      key.add(
          new KeyedDrawing.Entry(Swatch.mark(Mark.REFUSED), words.say("chart.overview.refused")));
    }
    return key;
  }
}
