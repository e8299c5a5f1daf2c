package dev.femoris.reporting.chart;

import dev.femoris.analysis.learning.Reliability;
import dev.femoris.analysis.roundingstudy.Estimates;
import dev.femoris.reporting.words.Words;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * How far the probabilities of rounding can be believed, on simulated athletes: for the pages on
 * method, in English.
 */
public final class RoundingCharts {

  private static final double WIDTH = 420;
  private static final double HEIGHT = 300;

  private RoundingCharts() {}

  /** What was said against what was found; on the diagonal when it is right. */
  public static Chart reliability(String id, String title, Reliability reliability) {
    var found = new XYSeries("found");
    reliability.bins().forEach(bin -> found.add(bin.said(), bin.found()));
    var ideal = new XYSeries("ideal");
    ideal.add(0, 0);
    ideal.add(1, 1);
    var plot = plot("said: probability of rounding", 1, "found: share rounded", 1);
    plot.setDataset(collection(found, ideal));
    plot.setRenderer(renderer());
    return chart(
        id,
        title,
        "Mean probability said against the share found, in ten bins; the dashed line is what is"
            + " right.",
        plot,
        List.of(
            new KeyedDrawing.Entry(Swatch.mark(Mark.ECCENTRIC), "simulated athletes not fitted on"),
            new KeyedDrawing.Entry(Swatch.line(Palette.PAUSE, true), "as it should be")));
  }

  /** Share of wrong answers if only the surest are given. */
  public static Chart riskByCoverage(String id, String title, List<Estimates.Point> curve) {
    var risk = new XYSeries("risk", false);
    curve.forEach(point -> risk.add(point.coverage(), point.risk()));
    var guess = new XYSeries("guess");
    guess.add(0, 0.2);
    guess.add(1, 0.2);
    double upper = 0.25;
    var plot = plot("coverage: share answered, surest first", 1, "risk: share wrong", upper);
    plot.setDataset(collection(risk, guess));
    plot.setRenderer(renderer());
    return chart(
        id,
        title,
        "Share of wrong answers against the share of repetitions answered, the surest first; the"
            + " dashed line is what always saying no would give.",
        plot,
        List.of(
            new KeyedDrawing.Entry(Swatch.mark(Mark.ECCENTRIC), "simulated athletes not fitted on"),
            new KeyedDrawing.Entry(Swatch.line(Palette.PAUSE, true), "always no")));
  }

  private static XYPlot plot(String domain, double domainTo, String range, double rangeTo) {
    var axis = new NumberAxis(domain);
    ChartStyle.quiet(axis);
    axis.setRange(0, domainTo);
    return ChartStyle.plot(axis, ChartStyle.valueAxis(range, 0, rangeTo, Words.english()));
  }

  private static XYSeriesCollection collection(XYSeries found, XYSeries reference) {
    var all = new XYSeriesCollection();
    all.addSeries(found);
    all.addSeries(reference);
    return all;
  }

  private static XYLineAndShapeRenderer renderer() {
    var renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, Palette.ECCENTRIC.color());
    renderer.setSeriesStroke(0, ChartStyle.line(1.6));
    renderer.setSeriesShape(0, Mark.ECCENTRIC.shape());
    renderer.setSeriesPaint(1, Palette.PAUSE.color());
    renderer.setSeriesStroke(1, ChartStyle.dashed(1.2));
    renderer.setSeriesShapesVisible(1, false);
    return renderer;
  }

  private static Chart chart(
      String id, String title, String description, XYPlot plot, List<KeyedDrawing.Entry> key) {
    return new Chart(
        id,
        title,
        description,
        WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot), key, WIDTH, HEIGHT));
  }
}
