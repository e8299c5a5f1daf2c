package dev.femoris.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** How an area is filled; told apart by lightness and hatch as well as by hue. */
enum Fill {
  ECCENTRIC(Palette.ECCENTRIC, Palette.ECCENTRIC, Hatch.NONE),
  PAUSE_STRETCHED(Palette.PAPER, Palette.PAUSE, Hatch.RISING),
  CONCENTRIC(Palette.CONCENTRIC, Palette.CONCENTRIC, Hatch.NONE),
  PAUSE_CONTRACTED(Palette.PAPER, Palette.PAUSE, Hatch.NONE),
  RANGE(Palette.RANGE, Palette.RANGE, Hatch.NONE),
  RANGE_SHORT(Palette.PAPER, Palette.ALERT, Hatch.RISING);

  private enum Hatch {
    NONE,
    RISING
  }

  private static final double HATCH_STEP = 3.6;

  private final Palette fill;
  private final Palette outline;
  private final Hatch hatch;

  Fill(Palette fill, Palette outline, Hatch hatch) {
    this.fill = fill;
    this.outline = outline;
    this.hatch = hatch;
  }

  void paint(Graphics2D graphics, Rectangle2D box) {
    graphics.setPaint(fill.color());
    graphics.fill(box);
    graphics.setPaint(outline.color());
    graphics.setStroke(ChartStyle.line(0.9));
    if (hatch == Hatch.RISING) {
      hatch(graphics, box);
    }
    if (fill != outline && box.getHeight() > 0) {
      graphics.draw(box);
    }
  }

  /** Lines x + y = c cut to the box, so that they stay vectors and need no clip. */
  private static void hatch(Graphics2D graphics, Rectangle2D box) {
    var lines = new Path2D.Double();
    double last = box.getMaxX() + box.getMaxY();
    double first = Math.ceil((box.getMinX() + box.getMinY()) / HATCH_STEP) * HATCH_STEP;
    for (double c = first; c < last; c += HATCH_STEP) {
      double fromX = Math.max(box.getMinX(), c - box.getMaxY());
      double toX = Math.min(box.getMaxX(), c - box.getMinY());
      lines.moveTo(fromX, c - fromX);
      lines.lineTo(toX, c - toX);
    }
    graphics.draw(lines);
  }
}
