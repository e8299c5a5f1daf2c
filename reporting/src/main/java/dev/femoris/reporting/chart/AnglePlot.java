package dev.femoris.reporting.chart;

import dev.femoris.reporting.words.Words;
import java.awt.Color;
import java.awt.Stroke;
import java.util.Arrays;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Angle over time: bands behind, the line, marks on it. */
final class AnglePlot {

  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private AnglePlot() {}

  static XYPlot empty(double fromS, double toS, AngleRange range, Words words) {
    return ChartStyle.plot(
        TimeAxis.of(fromS, toS, words),
        ChartStyle.valueAxis(
            words.say("chart.axis.angle"), range.lowerDeg(), range.upperDeg(), words));
  }

  /** Shades {@code fromS} to {@code toS} and writes {@code label} on top. */
  static void addBand(
      XYPlot plot, double fromS, double toS, Palette fill, String label, boolean alert) {
    var band = new IntervalMarker(fromS, toS);
    band.setPaint(fill.color());
    band.setAlpha(1);
    band.setOutlinePaint(null);
    band.setLabel(label);
    band.setLabelBackgroundColor(CLEAR);
    band.setLabelFont(ChartStyle.STRONG);
    band.setLabelPaint(alert ? Palette.ALERT.color() : Palette.INK.color());
    band.setLabelAnchor(RectangleAnchor.TOP);
    band.setLabelTextAnchor(TextAnchor.TOP_CENTER);
    band.setLabelOffset(new RectangleInsets(2, 0, 0, 0));
    plot.addDomainMarker(band, Layer.BACKGROUND);
  }

  static void addLine(XYPlot plot, TraceLine line, Palette color, double width) {
    addLine(plot, line, color, ChartStyle.line(width));
  }

  static void addLine(XYPlot plot, TraceLine line, Palette color, Stroke stroke) {
    var renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, color.color());
    renderer.setSeriesStroke(0, stroke, false);
    add(
        plot,
        new double[][] {
          Arrays.copyOf(line.timeS(), line.size()), Arrays.copyOf(line.thetaDeg(), line.size())
        },
        renderer);
  }

  /** The same mark at each of {@code timeS}, all at one height. */
  static void addMarks(XYPlot plot, Mark mark, double[] timeS, double thetaDeg) {
    double[] heights = new double[timeS.length];
    Arrays.fill(heights, thetaDeg);
    addMarks(plot, mark, timeS, heights);
  }

  static void addMarks(XYPlot plot, Mark mark, double[] timeS, double[] thetaDeg) {
    var renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    renderer.setSeriesShape(0, mark.shape());
    renderer.setSeriesPaint(0, mark.outline().color());
    renderer.setSeriesFillPaint(0, mark.fill().color());
    renderer.setSeriesOutlinePaint(0, mark.outline().color());
    renderer.setSeriesOutlineStroke(0, ChartStyle.line(1.1));
    add(plot, new double[][] {timeS, thetaDeg}, renderer);
  }

  private static void add(XYPlot plot, double[][] xy, XYLineAndShapeRenderer renderer) {
    var dataset = new DefaultXYDataset();
    dataset.addSeries("", xy);
    int index = plot.getDataset() == null ? 0 : plot.getDatasetCount();
    plot.setDataset(index, dataset);
    plot.setRenderer(index, renderer);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
  }
}
