package dev.femoris.reporting.chart;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Peak rate of the eccentric and of the concentric phase, per repetition. */
final class RateChart {

  private static final double HEIGHT = 180;
  private static final List<Mark> MARKS = List.of(Mark.ECCENTRIC, Mark.CONCENTRIC);

  private RateChart() {}

  static List<Chart> of(List<RepetitionRow> rows, Words words) {
    double largest =
        rows.stream()
            .flatMap(row -> row.blocks().stream())
            .flatMap(block -> block.repetitions().stream())
            .map(judged -> judged.repetition())
            .mapToDouble(r -> Math.max(eccentricDegPerS(r), concentricDegPerS(r)))
            .max()
            .orElse(0);
    return rows.stream().map(row -> chart(row, 1.28 * Math.max(1, largest), words)).toList();
  }

  private static Chart chart(RepetitionRow row, double upper, Words words) {
    var plot = new RepetitionPlot(row, "", words.say("chart.axis.rate"), upper, words);
    plot.addSetBands(block -> "");
    var dataset = new XYSeriesCollection();
    dataset.addSeries(series(row, "eccentric", RateChart::eccentricDegPerS));
    dataset.addSeries(series(row, "concentric", RateChart::concentricDegPerS));
    plot.plot().setDataset(dataset);
    plot.plot().setRenderer(renderer());
    return new Chart(
        row.id("rate"),
        row.title(words.say("chart.rate.title"), words),
        words.say("chart.rate.description"),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot.plot()), key(words), ChartStyle.WIDTH, HEIGHT));
  }

  private static List<KeyedDrawing.Entry> key(Words words) {
    return List.of(
        new KeyedDrawing.Entry(Swatch.mark(Mark.ECCENTRIC), words.say("chart.key.eccentric")),
        new KeyedDrawing.Entry(Swatch.mark(Mark.CONCENTRIC), words.say("chart.key.concentric")));
  }

  private static XYSeries series(
      RepetitionRow row, String name, ToDoubleFunction<Repetition> degPerS) {
    var series = new XYSeries(name, false);
    for (RepetitionRow.Block block : row.blocks()) {
      for (int i = 0; i < block.repetitions().size(); i++) {
        double value = degPerS.applyAsDouble(block.repetitions().get(i).repetition());
        series.add(block.firstSlot() + i + 0.5, value);
      }
      series.add(block.endSlot() + 0.5, Double.NaN);
    }
    return series;
  }

  private static XYLineAndShapeRenderer renderer() {
    var renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    for (int i = 0; i < MARKS.size(); i++) {
      Mark mark = MARKS.get(i);
      renderer.setSeriesShape(i, mark.shape());
      renderer.setSeriesPaint(i, mark.fill().color());
      renderer.setSeriesFillPaint(i, mark.fill().color());
      renderer.setSeriesOutlinePaint(i, mark.outline().color());
      renderer.setSeriesStroke(i, ChartStyle.line(1.3));
      renderer.setSeriesOutlineStroke(i, ChartStyle.line(1));
    }
    return renderer;
  }

  private static double eccentricDegPerS(Repetition repetition) {
    return Units.degrees(
        repetition.order() == PhaseOrder.ECCENTRIC_FIRST
            ? repetition.peakRateFirstRadPerS()
            : repetition.peakRateSecondRadPerS());
  }

  private static double concentricDegPerS(Repetition repetition) {
    return Units.degrees(
        repetition.order() == PhaseOrder.ECCENTRIC_FIRST
            ? repetition.peakRateSecondRadPerS()
            : repetition.peakRateFirstRadPerS());
  }
}
