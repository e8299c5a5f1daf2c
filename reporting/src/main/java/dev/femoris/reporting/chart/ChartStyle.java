package dev.femoris.reporting.chart;

import dev.femoris.reporting.font.ReportFonts;
import dev.femoris.reporting.words.Words;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts have in common: type, quiet axes, sizes. */
final class ChartStyle {

  /** Width of every chart, units. */
  static final double WIDTH = 620;

  static final Font TEXT = ReportFonts.regular(10.4);
  static final Font STRONG = ReportFonts.bold(10.4);

  private static final double AXIS_WIDTH = 40;

  private ChartStyle() {}

  /** The value axis: {@code name} with its unit, starting at zero or where the values do. */
  static NumberAxis valueAxis(String name, double lower, double upper, Words words) {
    var axis = new NumberAxis(name);
    quiet(axis);
    axis.setRange(lower, upper);
    axis.setNumberFormatOverride(numbers(words));
    axis.setFixedDimension(AXIS_WIDTH);
    axis.setAxisLineVisible(false);
    return axis;
  }

  static void quiet(ValueAxis axis) {
    axis.setLabelFont(TEXT);
    axis.setTickLabelFont(TEXT);
    axis.setLabelPaint(Palette.MUTED.color());
    axis.setTickLabelPaint(Palette.MUTED.color());
    axis.setAxisLinePaint(Palette.PAUSE.color());
    axis.setTickMarksVisible(false);
    axis.setLabelInsets(new RectangleInsets(3, 0, 0, 3));
  }

  static XYPlot plot(ValueAxis domain, ValueAxis range) {
    var plot = new XYPlot();
    plot.setDomainAxis(domain);
    plot.setRangeAxis(range);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID.color());
    plot.setRangeGridlineStroke(line(0.8));
    plot.setRangeZeroBaselineVisible(range.getLowerBound() < 0);
    plot.setRangeZeroBaselinePaint(Palette.PAUSE.color());
    plot.setRangeZeroBaselineStroke(line(0.8));
    plot.setAxisOffset(new RectangleInsets(0, 0, 1, 0));
    plot.setInsets(new RectangleInsets(6, 0, 0, 8));
    return plot;
  }

  /** The plot without title or legend; those are drawn by {@link KeyedDrawing}. */
  static JFreeChart chart(XYPlot plot) {
    var chart = new JFreeChart(null, TEXT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  static Stroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Stroke dashed(double width) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);
  }

  /** As the language writes them, with a real minus. */
  static NumberFormat numbers(Words words) {
    var symbols = DecimalFormatSymbols.getInstance(words.texts().locale());
    symbols.setMinusSign('−');
    return new DecimalFormat("0.##", symbols);
  }
}
