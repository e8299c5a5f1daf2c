package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.FormSession;
import dev.femoris.analysis.progress.Limb;
import dev.femoris.analysis.progress.SessionValue;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.ProgressWords;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Range of motion of the left and of the right leg, session by session. */
final class LegsChart {

  private static final double HEIGHT = 112;

  private LegsChart() {}

  static Chart of(FormReport report, Words words) {
    List<SessionValue> left = values(report, Limb.LEFT);
    List<SessionValue> right = values(report, Limb.RIGHT);
    double[] all =
        Stream.concat(left.stream(), right.stream())
            .mapToDouble(v -> ProgressWords.shown(FormQuantity.RANGE_RAD, v.value()))
            .sorted()
            .toArray();
    double low = all.length == 0 ? 0 : all[0];
    double high = all.length == 0 ? 1 : all[all.length - 1];
    double room = 1 + 0.12 * (high - low);
    var plot =
        new DayPlot(
            report.fromDay(),
            report.toDay(),
            words.say("chart.axis.range"),
            Math.max(0, low - room),
            high + room,
            words);
    points(plot, left, Mark.LEFT);
    points(plot, right, Mark.RIGHT);
    plot.notes(report.shownNotes());
    var trend = report.history().trend(FormQuantity.LEG_DIFFERENCE_SHARE);
    String verdict = words.progress().verdict(FormQuantity.LEG_DIFFERENCE_SHARE, trend);
    var headed =
        HeadedDrawing.of(
            words.progress().name(FormQuantity.LEG_DIFFERENCE_SHARE),
            words.say(
                "chart.legs.sentence",
                Map.of(
                    "verdict",
                    verdict,
                    "usual",
                    words.progress().figure(FormQuantity.LEG_DIFFERENCE_SHARE, trend.baseline()))),
            new KeyedDrawing(ChartStyle.chart(plot.plot()), key(words), ChartStyle.WIDTH, HEIGHT));
    return new Chart(
        FormQuantity.LEG_DIFFERENCE_SHARE.id(),
        words.say("chart.legs.title"),
        words.say("chart.legs.description", Map.of("left", left.size(), "right", right.size())),
        ChartStyle.WIDTH,
        HEIGHT + headed.headHeight(),
        headed);
  }

  private static List<SessionValue> values(FormReport report, Limb limb) {
    return report.shown().stream()
        .filter(session -> session.limb() == limb)
        .flatMap((FormSession session) -> session.value(FormQuantity.RANGE_RAD).stream())
        .toList();
  }

  private static void points(DayPlot plot, List<SessionValue> values, Mark mark) {
    plot.points(
        values.stream().mapToDouble(SessionValue::day).toArray(),
        values.stream()
            .mapToDouble(v -> ProgressWords.shown(FormQuantity.RANGE_RAD, v.value()))
            .toArray(),
        new double[values.size()],
        mark,
        Palette.GRID);
  }

  private static List<KeyedDrawing.Entry> key(Words words) {
    return List.of(
        new KeyedDrawing.Entry(Swatch.mark(Mark.LEFT), words.say("chart.key.left")),
        new KeyedDrawing.Entry(Swatch.mark(Mark.RIGHT), words.say("chart.key.right")));
  }
}
