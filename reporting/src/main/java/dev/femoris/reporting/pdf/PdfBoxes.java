package dev.femoris.reporting.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Texts that do not run over the whole width: on a ground, or side by side. */
final class PdfBoxes {

  private static final Color GROUND = new Color(0xEEF4F9);
  private static final Color BAR = new Color(0x0072B2);
  private static final float PADDING_PT = 8;
  private static final float GUTTER_PT = 14;

  private final PdfSheet sheet;
  private final PdfType type;

  PdfBoxes(PdfSheet sheet, PdfType type) {
    this.sheet = sheet;
    this.type = type;
  }

  void boxed(String text) throws IOException {
    boxed(lines(TextStyle.BODY, text));
  }

  void boxed(String heading, String headline, String text) throws IOException {
    List<Line> lines = new ArrayList<>(lines(TextStyle.STRONG, heading));
    lines.addAll(lines(TextStyle.SUBSECTION, headline));
    lines.addAll(lines(TextStyle.BODY, text));
    sheet.advance(8);
    boxed(lines);
  }

  private List<Line> lines(TextStyle style, String text) throws IOException {
    return type.lines(style, text, PdfSheet.WIDTH_PT - 2 * PADDING_PT - 4).stream()
        .map(line -> new Line(style, line))
        .toList();
  }

  private void boxed(List<Line> lines) throws IOException {
    float textPt = 0;
    for (Line line : lines) {
      textPt += line.style().leadingPt;
    }
    float heightPt = textPt + 2 * PADDING_PT - 2;
    sheet.need(heightPt);
    sheet.fill(GROUND, 0, 0, PdfSheet.WIDTH_PT, heightPt);
    sheet.fill(BAR, 0, 0, 2.5f, heightPt);
    float dropPt = PADDING_PT - 1;
    for (Line line : lines) {
      sheet.lineBelow(line.style(), line.text(), PADDING_PT + 4, dropPt);
      dropPt += line.style().leadingPt;
    }
    sheet.advance(heightPt + 12);
  }

  void beside(List<PdfPanel> panels) throws IOException {
    sheet.advance(panels(panels, TextStyle.BODY, 0) + 10);
  }

  void tiles(List<PdfPanel> panels) throws IOException {
    sheet.fill(PdfSheet.RULE, 0, 0, PdfSheet.WIDTH_PT, 0.8f);
    float heightPt = panels(panels, TextStyle.MARGINAL, 10) + 8;
    sheet.fill(PdfSheet.RULE, 0, heightPt, PdfSheet.WIDTH_PT, 0.8f);
    sheet.advance(heightPt + 6);
  }

  /** Draws the panels {@code dropPt} below the pen; gives the height of the tallest. */
  private float panels(List<PdfPanel> panels, TextStyle textStyle, float dropPt)
      throws IOException {
    double shares = panels.stream().mapToDouble(PdfPanel::share).sum();
    float freePt = PdfSheet.WIDTH_PT - GUTTER_PT * (panels.size() - 1);
    float xPt = 0;
    float tallestPt = 0;
    for (PdfPanel panel : panels) {
      float widthPt = (float) (freePt * panel.share() / shares);
      tallestPt = Math.max(tallestPt, panel(panel, textStyle, xPt, widthPt, dropPt));
      xPt += widthPt + GUTTER_PT;
    }
    return tallestPt;
  }

  private float panel(PdfPanel panel, TextStyle textStyle, float xPt, float widthPt, float dropPt)
      throws IOException {
    float y = dropPt;
    for (Line line : lines(panel, textStyle, widthPt)) {
      sheet.lineBelow(line.style(), line.text(), xPt, y);
      y += line.style().leadingPt;
    }
    return y;
  }

  private record Line(TextStyle style, String text) {}

  private List<Line> lines(PdfPanel panel, TextStyle textStyle, float widthPt) throws IOException {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(TextStyle.STRONG, type.drawable(panel.heading())));
    if (!panel.figure().isEmpty()) {
      lines.add(new Line(TextStyle.FIGURE, type.drawable(panel.figure())));
    }
    if (!panel.text().isEmpty()) {
      type.lines(textStyle, panel.text(), widthPt)
          .forEach(text -> lines.add(new Line(textStyle, text)));
    }
    return lines;
  }
}
