package dev.femoris.reporting.chart;

import dev.femoris.reporting.words.Words;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A plot over the repetitions of one row: a band per set with its name, bars, lines and texts. */
final class RepetitionPlot {

  private static final double BAR_SHARE = 0.68;

  private final Words words;
  private final RepetitionRow row;
  private final XYPlot plot;
  private final Map<Fill, XYIntervalSeries> bars = new EnumMap<>(Fill.class);

  RepetitionPlot(RepetitionRow row, String leftLabel, String valueName, double upper, Words words) {
    this.words = words;
    this.row = row;
    this.plot =
        ChartStyle.plot(
            new RepetitionAxis(row, leftLabel, words),
            ChartStyle.valueAxis(valueName, 0, upper, words));
  }

  XYPlot plot() {
    return plot;
  }

  /**
   * Shades each set and writes {@code headOf} it on top, or only its number where that is narrow.
   */
  void addSetBands(Function<RepetitionRow.Block, String> headOf) {
    for (RepetitionRow.Block block : row.blocks()) {
      var band = new IntervalMarker(block.firstSlot(), block.endSlot());
      band.setPaint(Palette.BAND.color());
      band.setAlpha(1);
      band.setOutlinePaint(null);
      plot.addDomainMarker(band, Layer.BACKGROUND);
      double top = plot.getRangeAxis().getUpperBound();
      text(block.firstSlot() + 0.12, top, head(block, headOf), TextAnchor.TOP_LEFT, true);
    }
  }

  private String head(RepetitionRow.Block block, Function<RepetitionRow.Block, String> headOf) {
    String name =
        words.say("chart.set", Map.of("set", block.set().index()))
            + (block.continued() ? " …" : "");
    String whole = name + headOf.apply(block);
    double width = row.slotWidth() * (block.endSlot() - block.firstSlot() + 0.5);
    return whole.length() * 5.4 < width ? whole : name;
  }

  /** A bar in {@code slot} from {@code low} to {@code high}. */
  void bar(double slot, Fill fill, double low, double high) {
    double middle = slot + 0.5;
    bars.computeIfAbsent(fill, XYIntervalSeries::new)
        .add(middle, middle - BAR_SHARE / 2, middle + BAR_SHARE / 2, high, low, high);
  }

  void line(double fromSlot, double toSlot, double value, Palette color, boolean dashed) {
    plot.addAnnotation(
        new XYLineAnnotation(
            fromSlot,
            value,
            toSlot,
            value,
            dashed ? ChartStyle.dashed(1.2) : ChartStyle.line(1.5),
            color.color()));
  }

  void text(double x, double y, String text, TextAnchor anchor, boolean strong) {
    var annotation = new XYTextAnnotation(text, x, y);
    annotation.setFont(strong ? ChartStyle.STRONG : ChartStyle.TEXT);
    annotation.setPaint(Palette.INK.color());
    annotation.setTextAnchor(anchor);
    plot.addAnnotation(annotation);
  }

  /** Writes {@code text} at the foot of a bar, on a patch of paper where the bar is hatched. */
  void textOnBar(double x, String text, boolean hatched) {
    double y = 0.02 * plot.getRangeAxis().getUpperBound();
    var annotation = new XYTextAnnotation(text, x, y);
    annotation.setFont(ChartStyle.TEXT);
    annotation.setPaint(Palette.INK_ON_FILL.color());
    annotation.setTextAnchor(TextAnchor.BOTTOM_CENTER);
    if (hatched) {
      annotation.setPaint(Palette.INK.color());
      annotation.setBackgroundPaint(Palette.PAPER.color());
    }
    plot.addAnnotation(annotation);
  }

  /** Hands the bars to the plot; to be called once, after the last {@link #bar}. */
  void finishBars() {
    var dataset = new XYIntervalSeriesCollection();
    bars.values().forEach(dataset::addSeries);
    var renderer = new XYBarRenderer();
    renderer.setUseYInterval(true);
    renderer.setShadowVisible(false);
    renderer.setBarPainter(new FillPainter(List.copyOf(bars.keySet())));
    plot.setDataset(dataset);
    plot.setRenderer(renderer);
  }

  /** Paints the bars of series n with the n-th fill. */
  private static final class FillPainter extends StandardXYBarPainter {
    private static final long serialVersionUID = 1L;

    private final transient List<Fill> fills;

    FillPainter(List<Fill> fills) {
      this.fills = fills;
    }

    @Override
    public void paintBar(
        Graphics2D graphics,
        XYBarRenderer renderer,
        int series,
        int item,
        RectangularShape bar,
        RectangleEdge base) {
      Rectangle2D box = bar.getFrame();
      fills.get(series).paint(graphics, box);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
