package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.FormSession;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How much was done: repetitions a day, or a week where days would be too many, and the load. */
final class LoadChart {

  private static final double HEIGHT = 112;
  private static final int DAYS = 62;

  private LoadChart() {}

  static Chart of(FormReport report, Words words) {
    long step = report.days() > DAYS ? 7 : 1;
    var repetitions = new TreeMap<Long, Integer>();
    for (FormSession session : report.shown()) {
      repetitions.merge(
          report.fromDay() + (session.day() - report.fromDay()) / step * step,
          session.repetitions(),
          Integer::sum);
    }
    int most = repetitions.values().stream().mapToInt(n -> n).max().orElse(1);
    String per = words.say(step == 1 ? "chart.axis.reps_a_day" : "chart.axis.reps_a_week");
    var plot =
        new DayPlot(report.fromDay(), report.toDay(), per, 0, 1.3 * Math.max(1, most), words);
    bars(plot, repetitions, step);
    boolean loaded = report.shown().stream().anyMatch(s -> s.loadKg().isPresent());
    if (loaded) {
      loads(plot, report.shown(), words);
    }
    plot.notes(report.shownNotes());
    int all = report.shown().stream().mapToInt(FormSession::repetitions).sum();
    var headed =
        HeadedDrawing.of(
            words.say("chart.load.heading"),
            sentence(report, all, words),
            new KeyedDrawing(
                ChartStyle.chart(plot.plot()), key(loaded, words), ChartStyle.WIDTH, HEIGHT));
    return new Chart(
        "load",
        words.say("chart.over_time", Map.of("what", words.say("chart.load.heading"))),
        words.say(
            "chart.load.description",
            Map.of(
                "count",
                all,
                "from",
                words.dates().day(report.fromDay()),
                "to",
                words.dates().day(report.toDay()))),
        ChartStyle.WIDTH,
        HEIGHT + headed.headHeight(),
        headed);
  }

  private static String sentence(FormReport report, int repetitions, Words words) {
    double volumeKg = report.shown().stream().mapToDouble(s -> s.volumeKg().orElse(0)).sum();
    String done =
        words.say(
            "chart.load.sentence",
            Map.of("sessions", report.shown().size(), "repetitions", repetitions));
    return volumeKg > 0
        ? done
            + ", "
            + words.say("chart.load.volume", Map.of("kg", words.figures().grouped(volumeKg)))
        : done;
  }

  private static void bars(DayPlot plot, TreeMap<Long, Integer> repetitions, long step) {
    var series = new XYIntervalSeries("");
    repetitions.forEach(
        (day, count) -> {
          double from = day - 0.5 + 0.1 * step;
          series.add(day, from, from + 0.8 * step, count, 0, count);
        });
    var dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    var renderer = new XYBarRenderer();
    renderer.setUseYInterval(true);
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setSeriesPaint(0, Palette.RANGE.color());
    plot.add(dataset, renderer);
  }

  private static void loads(DayPlot plot, List<FormSession> sessions, Words words) {
    List<FormSession> loaded = new ArrayList<>(sessions);
    loaded.removeIf(s -> s.loadKg().isEmpty());
    double[] days = loaded.stream().mapToDouble(FormSession::day).toArray();
    double[] kg = loaded.stream().mapToDouble(s -> s.loadKg().orElse(0)).toArray();
    double most = 1;
    for (double each : kg) {
      most = Math.max(most, each);
    }
    var dataset = new DefaultXYDataset();
    dataset.addSeries("", new double[][] {days, kg});
    var renderer = new XYLineAndShapeRenderer(true, true);
    DayPlot.marked(renderer, Mark.LOAD);
    renderer.setSeriesStroke(0, ChartStyle.line(1));
    int index = plot.add(dataset, renderer);
    plot.plot()
        .setRangeAxis(1, ChartStyle.valueAxis(words.say("chart.axis.load"), 0, 1.3 * most, words));
    plot.plot().mapDatasetToRangeAxis(index, 1);
  }

  private static List<KeyedDrawing.Entry> key(boolean loaded, Words words) {
    List<KeyedDrawing.Entry> key = new ArrayList<>();
    key.add(new KeyedDrawing.Entry(Swatch.fill(Fill.RANGE), words.say("chart.load.repetitions")));
    if (loaded) {
      key.add(new KeyedDrawing.Entry(Swatch.mark(Mark.LOAD), words.say("chart.load.load")));
    }
    return key;
  }
}
