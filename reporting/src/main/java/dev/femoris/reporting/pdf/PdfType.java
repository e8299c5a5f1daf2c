package dev.femoris.reporting.pdf;

import dev.femoris.reporting.font.ReportFonts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two cuts of one document, embedded as subsets, and what can be measured with them. */
final class PdfType {

  /** In the place of a character the fonts do not have. */
  private static final String UNKNOWN = "?";

  private final PDFont regular;
  private final PDFont bold;

  PdfType(PDDocument document) throws IOException {
    this.regular =
        PDType0Font.load(document, new ByteArrayInputStream(ReportFonts.regularTtf()), true);
    this.bold = PDType0Font.load(document, new ByteArrayInputStream(ReportFonts.boldTtf()), true);
  }

  PDFont font(boolean isBold) {
    return isBold ? bold : regular;
  }

  PDFont font(TextStyle style) {
    return font(style.bold);
  }

  /** Width of {@code text}, which must be {@link #drawable}, points. */
  float width(TextStyle style, String text) throws IOException {
    return font(style).getStringWidth(text) / 1000 * style.sizePt;
  }

  /** {@code text} without characters the fonts do not have; line ends become spaces. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(c -> drawable.append(hasGlyph(c) ? Character.toString(c) : UNKNOWN));
    return drawable.toString();
  }

  private boolean hasGlyph(int codePoint) {
    try {
      regular.encode(Character.toString(codePoint));
      return true;
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }

  /** {@code text} cut into lines at most {@code widthPt} wide; a longer word is cut itself. */
  List<String> lines(TextStyle style, String text, float widthPt) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : drawable(text).split(" +", -1)) {
      String rest = word;
      if (!line.isEmpty() && width(style, line + " " + rest) > widthPt) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(style, rest) > widthPt) {
        int fitting = fitting(style, rest, widthPt);
        lines.add(rest.substring(0, fitting));
        rest = rest.substring(fitting);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many characters fit, at least one. */
  private int fitting(TextStyle style, String word, float widthPt) throws IOException {
    int end = word.length();
    while (end > 1 && width(style, word.substring(0, end)) > widthPt) {
      end--;
    }
    return end;
  }
}
