package dev.femoris.reporting.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** A chart under a line that says what its shapes and colours mean. */
record KeyedDrawing(JFreeChart chart, List<Entry> key, double width, double height)
    implements Chart.Drawing {

  /** One entry of the key. */
  record Entry(Swatch swatch, String text) {}

  private static final double KEY_HEIGHT = 20;
  private static final double LEFT = 40;
  private static final double BETWEEN = 14;

  @Override
  public void draw(Graphics2D graphics) {
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double top = key.isEmpty() ? 0 : KEY_HEIGHT;
    drawKey(graphics);
    chart.draw(graphics, new Rectangle2D.Double(0, top, width, height - top));
  }

  private void drawKey(Graphics2D graphics) {
    double x = LEFT;
    for (Entry entry : key) {
      entry.swatch().draw(graphics, x, 3);
      x += 16;
      graphics.setFont(ChartStyle.TEXT);
      graphics.setPaint(Palette.INK.color());
      graphics.drawString(entry.text(), (float) x, 11.2f);
      x += textWidth(graphics, entry.text()) + BETWEEN;
    }
  }

  private static double textWidth(Graphics2D graphics, String text) {
    return ChartStyle.TEXT.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
  }
}
