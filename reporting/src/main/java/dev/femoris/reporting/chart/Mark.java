package dev.femoris.reporting.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How a point looks; no two that meet in a chart share a shape.
 *
 * @param shape around the origin
 */
record Mark(Shape shape, Palette fill, Palette outline) {

  static final Mark START = new Mark(triangle(1), Palette.PAPER, Palette.INK);
  static final Mark TURN_IN = new Mark(diamond(), Palette.INK, Palette.INK);
  static final Mark TURN_OUT = new Mark(diamond(), Palette.PAPER, Palette.INK);
  static final Mark END = new Mark(square(), Palette.INK, Palette.INK);
  static final Mark ECCENTRIC =
      new Mark(new Ellipse2D.Double(-3.2, -3.2, 6.4, 6.4), Palette.ECCENTRIC, Palette.ECCENTRIC);
  static final Mark CONCENTRIC = new Mark(triangle(1.15), Palette.CONCENTRIC, Palette.INK);
  static final Mark REFUSED = new Mark(cross(), Palette.ALERT, Palette.ALERT);

  static final Mark SESSION = new Mark(circle(2.4), Palette.PAPER, Palette.INK);
  static final Mark SESSION_OF_MANY = new Mark(circle(1.5), Palette.TRACE, Palette.TRACE);
  static final Mark LEFT = new Mark(circle(2.6), Palette.ECCENTRIC, Palette.ECCENTRIC);
  static final Mark RIGHT = new Mark(triangle(0.95), Palette.PAPER, Palette.ALERT);
  static final Mark TRAINED =
      new Mark(new Rectangle2D.Double(-0.7, -5, 1.4, 5), Palette.RANGE, Palette.RANGE);
  static final Mark LOAD = new Mark(square(), Palette.INK, Palette.INK);

  Shape at(double x, double y) {
    return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }

  private static Shape circle(double radius) {
    return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }

  private static Shape triangle(double scale) {
    return polygon(scale, 0, -3.4, 3.4, 2.7, -3.4, 2.7);
  }

  private static Shape diamond() {
    return polygon(1, 0, -3.6, 3.6, 0, 0, 3.6, -3.6, 0);
  }

  private static Shape square() {
    return new Rectangle2D.Double(-2.6, -2.6, 5.2, 5.2);
  }

  private static Shape cross() {
    var path = new Path2D.Double();
    path.moveTo(-3, -3);
    path.lineTo(3, 3);
    path.moveTo(3, -3);
    path.lineTo(-3, 3);
    return path;
  }

  private static Shape polygon(double scale, double... xy) {
    var path = new Path2D.Double();
    path.moveTo(scale * xy[0], scale * xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(scale * xy[i], scale * xy[i + 1]);
    }
    path.closePath();
    return path;
  }
}
