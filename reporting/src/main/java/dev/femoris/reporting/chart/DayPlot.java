package dev.femoris.reporting.chart;

import dev.femoris.reporting.progress.DayNote;
import dev.femoris.reporting.words.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Values over days: bands behind, points with bars, lines, and notes of days. */
final class DayPlot {

  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private final XYPlot plot;
  private int datasets;

  DayPlot(long fromDay, long toDay, String valueName, double lower, double upper, Words words) {
    this.plot =
        ChartStyle.plot(
            new DayAxis(fromDay, toDay, words.dates()),
            ChartStyle.valueAxis(valueName, lower, upper, words));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    // Room for letters that reach below the line.
    plot.setInsets(new RectangleInsets(6, 0, 4, 8));
  }

  XYPlot plot() {
    return plot;
  }

  /** A band over the whole width. */
  void band(double low, double high, Palette fill) {
    var band = new IntervalMarker(low, high);
    band.setPaint(fill.color());
    band.setAlpha(1);
    band.setOutlinePaint(null);
    plot.addRangeMarker(band, Layer.BACKGROUND);
  }

  void level(double value, Palette color, boolean dashed) {
    var line = new ValueMarker(value);
    line.setPaint(color.color());
    line.setStroke(dashed ? ChartStyle.dashed(0.9) : ChartStyle.line(1));
    line.setAlpha(1);
    plot.addRangeMarker(line, Layer.BACKGROUND);
  }

  /** Points, each with a bar as far up and down as its scatter. */
  void points(double[] days, double[] values, double[] scatters, Mark mark, Palette bars) {
    var series = new XYIntervalSeries("");
    for (int i = 0; i < days.length; i++) {
      double low = values[i] - scatters[i];
      series.add(days[i], days[i], days[i], values[i], low, values[i] + scatters[i]);
    }
    var dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    var renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorPaint(bars.color());
    renderer.setErrorStroke(ChartStyle.line(0.9));
    marked(renderer, mark);
    add(dataset, renderer);
  }

  void line(double[] days, double[] values, Palette color, double width) {
    var renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, color.color());
    renderer.setSeriesStroke(
        0, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), false);
    var dataset = new DefaultXYDataset();
    dataset.addSeries("", new double[][] {days, values});
    add(dataset, renderer);
  }

  /** Notes as lines from top to bottom with their numbers on top. */
  void notes(List<DayNote> notes) {
    for (int i = 0; i < notes.size(); i++) {
      DayNote note = notes.get(i);
      boolean pain = note.kind() == DayNote.Kind.PAIN;
      var line = new ValueMarker(note.day());
      line.setPaint((pain ? Palette.ALERT : Palette.INK).color());
      line.setStroke(pain ? ChartStyle.line(1.1) : ChartStyle.dashed(1));
      line.setAlpha(1);
      line.setLabel((pain ? "! " : "") + (i + 1));
      line.setLabelFont(ChartStyle.STRONG);
      line.setLabelPaint(Palette.INK.color());
      line.setLabelBackgroundColor(CLEAR);
      line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
      line.setLabelTextAnchor(TextAnchor.TOP_LEFT);
      line.setLabelOffset(new RectangleInsets(1, 2, 0, 2));
      plot.addDomainMarker(line, Layer.FOREGROUND);
    }
  }

  int add(XYDataset dataset, AbstractXYItemRenderer renderer) {
    plot.setDataset(datasets, dataset);
    plot.setRenderer(datasets, renderer);
    return datasets++;
  }

  static void marked(XYLineAndShapeRenderer renderer, Mark mark) {
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    renderer.setSeriesShape(0, mark.shape());
    renderer.setSeriesPaint(0, mark.outline().color());
    renderer.setSeriesFillPaint(0, mark.fill().color());
    renderer.setSeriesOutlinePaint(0, mark.outline().color());
    renderer.setSeriesOutlineStroke(0, ChartStyle.line(0.9));
  }
}
