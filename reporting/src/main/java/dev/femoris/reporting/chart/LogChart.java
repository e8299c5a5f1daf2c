package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.Limb;
import dev.femoris.reporting.progress.LogSeries;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.ProgressWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was entered in the progress log; the days of training stand as ticks along the bottom. */
public final class LogChart {

  private static final double HEIGHT = 120;

  private LogChart() {}

  public static Chart of(LogSeries series) {
    long from = series.points().getFirst().day();
    long to = Math.max(from + 6, series.points().getLast().day());
    double low = series.points().stream().mapToDouble(LogSeries.Point::value).min().orElse(0);
    double high = series.points().stream().mapToDouble(LogSeries.Point::value).max().orElse(1);
    double room = Math.max(0.5, 0.2 * (high - low));
    double bottom = low >= 0 && low < room ? 0 : low - room;
    var plot = new DayPlot(from, to, series.unit(), bottom, high + room);
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
            "Last: %s %s on %s"
                .formatted(
                    Figures.shortest(last.value()), series.unit(), ProgressWords.day(last.day())),
            new KeyedDrawing(ChartStyle.chart(plot.plot()), key(series), ChartStyle.WIDTH, HEIGHT));
    return new Chart(
        "log-" + series.id(),
        series.name() + " over time",
        "%d entries from %s to %s. The numbers are in the table."
            .formatted(
                series.points().size(), ProgressWords.day(from), ProgressWords.day(last.day())),
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

  private static List<KeyedDrawing.Entry> key(LogSeries series) {
    List<KeyedDrawing.Entry> key = new ArrayList<>();
    for (Limb limb : Limb.values()) {
      if (series.points().stream().anyMatch(p -> p.limb() == limb)) {
        String text =
            switch (limb) {
              case LEFT -> "left";
              case RIGHT -> "right";
              case OTHER -> "entered";
            };
        key.add(new KeyedDrawing.Entry(Swatch.mark(mark(limb)), text));
      }
    }
    key.add(new KeyedDrawing.Entry(Swatch.mark(Mark.TRAINED), "day of training"));
    return key;
  }
}
