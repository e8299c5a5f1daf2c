package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.Limb;
import dev.femoris.reporting.progress.LogSeries;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What was entered in the progress log; the days of training stand as ticks along the bottom. */
public final class LogChart {

  private static final double HEIGHT = 120;

  private LogChart() {}

  public static Chart of(LogSeries series, Words words) {
    long from = series.points().getFirst().day();
    long to = Math.max(from + 6, series.points().getLast().day());
    double low = series.points().stream().mapToDouble(LogSeries.Point::value).min().orElse(0);
    double high = series.points().stream().mapToDouble(LogSeries.Point::value).max().orElse(1);
    double room = Math.max(0.5, 0.2 * (high - low));
    double bottom = low >= 0 && low < room ? 0 : low - room;
    var plot = new DayPlot(from, to, series.unit(), bottom, high + room, words);
    double[] training =
        series.trainingDays().stream()
            .filter(day -> day >= from && day <= to)
            .mapToDouble(Long::doubleValue)
            .toArray();
    double[] atBottom = new double[training.length];
    Arrays.fill(atBottom, bottom);
    plot.points(training, atBottom, new double[training.length], Mark.TRAINED, Palette.GRID);
    for (Limb limb : Limb.values()) {
      line(plot, series, limb);
    }
    var last = series.points().getLast();
    var headed =
        HeadedDrawing.of(
            series.name(),
            words.say(
                "chart.log.last",
                Map.of(
                    "value",
                    words.figures().shortest(last.value()),
                    "unit",
                    series.unit(),
                    "day",
                    words.dates().day(last.day()))),
            new KeyedDrawing(
                ChartStyle.chart(plot.plot()), key(series, words), ChartStyle.WIDTH, HEIGHT));
    return new Chart(
        "log-" + series.id(),
        words.say("chart.over_time", Map.of("what", series.name())),
        words.say(
            "chart.log.description",
            Map.of(
                "count",
                series.points().size(),
                "from",
                words.dates().day(from),
                "to",
                words.dates().day(last.day()))),
        ChartStyle.WIDTH,
        HEIGHT + headed.headHeight(),
        headed);
  }

  private static void line(DayPlot plot, LogSeries series, Limb limb) {
    List<LogSeries.Point> points = series.points().stream().filter(p -> p.limb() == limb).toList();
    if (points.isEmpty()) {
      return;
    }
    double[] days = points.stream().mapToDouble(LogSeries.Point::day).toArray();
    double[] values = points.stream().mapToDouble(LogSeries.Point::value).toArray();
    plot.line(days, values, Palette.PAUSE, 1.1);
    plot.points(days, values, new double[days.length], mark(limb), Palette.GRID);
  }

  private static Mark mark(Limb limb) {
    return switch (limb) {
      case LEFT -> Mark.LEFT;
      case RIGHT -> Mark.RIGHT;
      case OTHER -> Mark.SESSION;
    };
  }

  private static List<KeyedDrawing.Entry> key(LogSeries series, Words words) {
    List<KeyedDrawing.Entry> key = new ArrayList<>();
    for (Limb limb : Limb.values()) {
      if (series.points().stream().anyMatch(p -> p.limb() == limb)) {
        String text =
            words.say(
                switch (limb) {
                  case LEFT -> "chart.key.left";
                  case RIGHT -> "chart.key.right";
                  case OTHER -> "chart.log.entered";
                });
        key.add(new KeyedDrawing.Entry(Swatch.mark(mark(limb)), text));
      }
    }
    key.add(new KeyedDrawing.Entry(Swatch.mark(Mark.TRAINED), words.say("chart.log.training")));
    return key;
  }
}
