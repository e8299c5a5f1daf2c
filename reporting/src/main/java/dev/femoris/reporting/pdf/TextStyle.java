package dev.femoris.reporting.pdf;

import java.awt.Color;

/** The steps of the type scale on paper. Sizes and distances in points. */
public enum TextStyle {
  KICKER(true, 8, 11, 0x0072B2, 0, 3),
  TITLE(true, 26, 30, 0x1B2733, 0, 3),
  LEAD(false, 9.5, 13, 0x56636F, 0, 8),
  SECTION(true, 14, 18, 0x1B2733, 20, 2),
  SUBSECTION(true, 11, 14, 0x1B2733, 14, 1),
  CAPTION(false, 8.5, 11.5, 0x56636F, 0, 5),
  BODY(false, 9.5, 13, 0x1B2733, 0, 5),
  STRONG(true, 8.5, 11.5, 0x56636F, 0, 1),
  CELL(false, 8.5, 11.2, 0x1B2733, 0, 0),
  CELL_HEAD(true, 8, 9.8, 0x56636F, 0, 0),
  FIGURE(true, 17, 22, 0x1B2733, 0, 0),
  MARGINAL(false, 8, 10, 0x56636F, 0, 0);

  final boolean bold;
  final float sizePt;
  final float leadingPt;
  final Color color;
  final float beforePt;
  final float afterPt;

  TextStyle(
      boolean bold, double sizePt, double leadingPt, int rgb, double beforePt, double afterPt) {
    this.bold = bold;
    this.sizePt = (float) sizePt;
    this.leadingPt = (float) leadingPt;
    this.color = new Color(rgb);
    this.beforePt = (float) beforePt;
    this.afterPt = (float) afterPt;
  }
}
