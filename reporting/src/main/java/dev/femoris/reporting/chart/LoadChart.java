package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.FormSession;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.ProgressWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  static Chart of(FormReport report) {
    long step = report.days() > DAYS ? 7 : 1;
    var repetitions = new TreeMap<Long, Integer>();
    for (FormSession session : report.shown()) {
      repetitions.merge(
          report.fromDay() + (session.day() - report.fromDay()) / step * step,
          session.repetitions(),
          Integer::sum);
    }
    int most = repetitions.values().stream().mapToInt(n -> n).max().orElse(1);
    String per = step == 1 ? "reps a day" : "reps a week";
    var plot = new DayPlot(report.fromDay(), report.toDay(), per, 0, 1.3 * Math.max(1, most));
    bars(plot, repetitions, step);
    boolean loaded = report.shown().stream().anyMatch(s -> s.loadKg().isPresent());
    if (loaded) {
      loads(plot, report.shown());
    }
    plot.notes(report.shownNotes());
    int all = report.shown().stream().mapToInt(FormSession::repetitions).sum();
    var headed =
        HeadedDrawing.of(
            "Load and volume",
            sentence(report, all),
            new KeyedDrawing(
                ChartStyle.chart(plot.plot()),
                loaded ? List.of(REPS, LOAD) : List.of(REPS),
                ChartStyle.WIDTH,
                HEIGHT));
    return new Chart(
        "load",
        "Load and volume over time",
        "Bars: repetitions, %d in all from %s to %s. Squares: load in kilograms."
            .formatted(all, ProgressWords.day(report.fromDay()), ProgressWords.day(report.toDay())),
        ChartStyle.WIDTH,
        HEIGHT + headed.headHeight(),
        headed);
  }

  private static String sentence(FormReport report, int repetitions) {
    double volumeKg = report.shown().stream().mapToDouble(s -> s.volumeKg().orElse(0)).sum();
    String volume =
        volumeKg > 0 ? String.format(Locale.ENGLISH, ", %,.0f kg in all", volumeKg) : "";
    return "%d sessions, %d repetitions%s".formatted(report.shown().size(), repetitions, volume);
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

  private static void loads(DayPlot plot, List<FormSession> sessions) {
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
    plot.plot().setRangeAxis(1, ChartStyle.valueAxis("load (kg)", 0, 1.3 * most));
    plot.plot().mapDatasetToRangeAxis(index, 1);
  }

  private static final KeyedDrawing.Entry REPS =
      new KeyedDrawing.Entry(Swatch.fill(Fill.RANGE), "repetitions");
  private static final KeyedDrawing.Entry LOAD =
      new KeyedDrawing.Entry(Swatch.mark(Mark.LOAD), "load");
}
