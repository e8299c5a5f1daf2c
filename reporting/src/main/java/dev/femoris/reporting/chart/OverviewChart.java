package dev.femoris.reporting.chart;

import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.unit.Units;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** The angle through the whole session, with the sets shaded and refused movements marked. */
final class OverviewChart {

  private static final double HEIGHT = 168;

  private OverviewChart() {}

  static Chart of(SessionResult result, AngleTrace trace, String limb) {
    double endS = Units.seconds(trace.timeNanos()[trace.size() - 1]);
    TraceLine line = TraceLine.of(trace, 0, Math.nextUp(endS));
    AngleRange range = AngleRange.of(line);
    XYPlot plot = AnglePlot.empty(0, Math.max(1, endS), range);
    result.sets().forEach(set -> addSet(plot, set, endS));
    AnglePlot.addLine(plot, line, Palette.TRACE, 1.1);
    AnglePlot.addMarks(
        plot,
        Mark.REFUSED,
        result.rejected().stream().mapToDouble(OverviewChart::middleS).toArray(),
        range.nearBottomDeg());
    return new Chart(
        "angle",
        "The %s's angle through the session".formatted(limb),
        "Line: the %s's angle in degrees over session time. Shaded: the %d sets, %d repetitions in all."
            .formatted(limb, result.sets().size(), result.repetitionCount()),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot), key(result, limb), ChartStyle.WIDTH, HEIGHT));
  }

  private static void addSet(XYPlot plot, ExerciseSet set, double sessionS) {
    double fromS = Units.seconds(set.startNanos());
    double toS = Units.seconds(set.endNanos());
    double width = (toS - fromS) / Math.max(1, sessionS) * ChartStyle.WIDTH;
    String whole = "Set %d · %d reps".formatted(set.index(), set.repetitions().size());
    String label =
        width > 5.4 * whole.length() ? whole : width > 34 ? "Set " + set.index() : "" + set.index();
    AnglePlot.addBand(plot, fromS, toS, Palette.BAND_STRONG, label, false);
  }

  private static double middleS(Rejection rejection) {
    return Units.seconds((rejection.startNanos() + rejection.endNanos()) / 2);
  }

  private static List<KeyedDrawing.Entry> key(SessionResult result, String limb) {
    List<KeyedDrawing.Entry> key = new ArrayList<>();
    key.add(new KeyedDrawing.Entry(Swatch.line(Palette.TRACE, false), limb + " angle"));
    if (!result.rejected().isEmpty()) {
      key.add(
          new KeyedDrawing.Entry(Swatch.mark(Mark.REFUSED), "movement considered and not counted"));
    }
    return key;
  }
}
