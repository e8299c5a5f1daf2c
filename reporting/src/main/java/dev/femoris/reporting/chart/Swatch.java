package dev.femoris.reporting.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A small sample of how something is drawn, for a chart's key; about 12 units wide, 9 high. */
@FunctionalInterface
interface Swatch {

  /** Draws the sample in a box of 12 by 9 units, its upper left corner at {@code x, y}. */
  void draw(Graphics2D graphics, double x, double y);

  static Swatch fill(Fill fill) {
    return (g, x, y) -> fill.paint(g, new Rectangle2D.Double(x + 1, y, 10, 9));
  }

  static Swatch line(Palette color, boolean dashed) {
    return (g, x, y) -> {
      g.setPaint(color.color());
      g.setStroke(dashed ? ChartStyle.dashed(1.4) : ChartStyle.line(1.8));
      g.draw(new Line2D.Double(x, y + 4.5, x + 12, y + 4.5));
    };
  }

  static Swatch mark(Mark mark) {
    return (g, x, y) -> {
      Shape shape = mark.at(x + 6, y + 4.5);
      g.setPaint(mark.fill().color());
      g.fill(shape);
      g.setPaint(mark.outline().color());
      g.setStroke(ChartStyle.line(1.2));
      g.draw(shape);
    };
  }
}
