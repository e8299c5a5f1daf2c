package dev.femoris.reporting.pdf;

import dev.femoris.reporting.language.Texts;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The page being filled: a pen that moves down, and a new page when it has reached the end. */
final class PdfSheet {

  static final float LEFT_PT = 51;
  static final float WIDTH_PT = PDRectangle.A4.getWidth() - 2 * LEFT_PT;
  static final Color RULE = new Color(0xDFE4E9);

  private static final float TOP_PT = PDRectangle.A4.getHeight() - 62;
  private static final float BOTTOM_PT = 50;
  private static final float HEAD_PT = PDRectangle.A4.getHeight() - 36;
  private static final float FOOT_PT = 28;

  private final PDDocument document;
  private final PdfType type;
  private final String headLeft;
  private final String headRight;
  private final Texts texts;
  private PDPageContentStream content;
  private float yPt;

  PdfSheet(PDDocument document, PdfType type, Texts texts, String headLeft, String headRight)
      throws IOException {
    this.document = document;
    this.type = type;
    this.texts = texts;
    this.headLeft = type.drawable(headLeft);
    this.headRight = type.drawable(headRight);
    this.content = page();
    this.yPt = TOP_PT;
  }

  private PDPageContentStream page() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  PDPageContentStream content() {
    return content;
  }

  /** Where the pen is: the top of what comes next, points above the page's lower edge. */
  float yPt() {
    return yPt;
  }

  boolean atTop() {
    return yPt >= TOP_PT;
  }

  void advance(float heightPt) {
    yPt -= heightPt;
  }

  /** Empty space, but none at the top of a page. */
  void space(float heightPt) {
    if (!atTop()) {
      yPt -= heightPt;
    }
  }

  /** Makes sure {@code heightPt} is left; true when that took a new page. */
  boolean need(float heightPt) throws IOException {
    if (yPt - heightPt >= BOTTOM_PT || atTop()) {
      return false;
    }
    content.close();
    content = page();
    yPt = TOP_PT;
    return true;
  }

  /** One line of text whose line box begins at the pen, {@code xPt} right of the left margin. */
  void line(TextStyle style, String text, float xPt) throws IOException {
    text(content, style, text, LEFT_PT + xPt, yPt - baselinePt(style));
  }

  /** As {@link #line}, {@code dropPt} below the pen, ending at {@code xPt}. */
  void lineEndingAt(TextStyle style, String text, float xPt, float dropPt) throws IOException {
    float startPt = LEFT_PT + xPt - type.width(style, text);
    text(content, style, text, startPt, yPt - dropPt - baselinePt(style));
  }

  void lineBelow(TextStyle style, String text, float xPt, float dropPt) throws IOException {
    text(content, style, text, LEFT_PT + xPt, yPt - dropPt - baselinePt(style));
  }

  void fill(Color color, float xPt, float dropPt, float widthPt, float heightPt)
      throws IOException {
    content.setNonStrokingColor(color);
    content.addRect(LEFT_PT + xPt, yPt - dropPt - heightPt, widthPt, heightPt);
    content.fill();
  }

  private static float baselinePt(TextStyle style) {
    return (style.leadingPt - style.sizePt) / 2 + 0.81f * style.sizePt;
  }

  private void text(
      PDPageContentStream on, TextStyle style, String text, float xPt, float baselinePt)
      throws IOException {
    on.beginText();
    on.setNonStrokingColor(style.color);
    on.setFont(type.font(style), style.sizePt);
    on.newLineAtOffset(xPt, baselinePt);
    on.showText(text);
    on.endText();
  }

  /** Closes the last page and writes head and foot on all of them. */
  void finish(String foot) throws IOException {
    content.close();
    int pages = document.getNumberOfPages();
    String drawableFoot = type.drawable(foot);
    for (int i = 0; i < pages; i++) {
      try (var on =
          new PDPageContentStream(
              document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
        marginals(
            on, drawableFoot, texts.say("report.page", Map.of("page", i + 1, "pages", pages)));
      }
    }
  }

  private void marginals(PDPageContentStream on, String foot, String number) throws IOException {
    TextStyle style = TextStyle.MARGINAL;
    float rightPt = LEFT_PT + WIDTH_PT;
    text(on, style, headLeft, LEFT_PT, HEAD_PT);
    text(on, style, headRight, rightPt - type.width(style, headRight), HEAD_PT);
    float numberPt = type.width(style, number);
    text(on, style, number, rightPt - numberPt, FOOT_PT);
    String line = type.lines(style, foot, WIDTH_PT - numberPt - 24).getFirst();
    text(on, style, line.length() < foot.length() ? line + " …" : line, LEFT_PT, FOOT_PT);
    on.setStrokingColor(RULE);
    on.setLineWidth(0.6f);
    on.moveTo(LEFT_PT, HEAD_PT - 6);
    on.lineTo(rightPt, HEAD_PT - 6);
    on.stroke();
  }
}
