package dev.femoris.reporting.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.femoris.reporting.chart.Chart;
import java.awt.Font;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Charts on paper, as vectors, their text in the document's own fonts. */
final class PdfCharts {

  private static final float AFTER_PT = 8;

  private final PDDocument document;
  private final TextInDocumentFonts text;

  PdfCharts(PDDocument document, PdfType type) {
    this.document = document;
    this.text = new TextInDocumentFonts(type);
  }

  static float heightPt(Chart chart) {
    return scale(chart) * (float) chart.height() + AFTER_PT;
  }

  void draw(PdfSheet sheet, Chart chart) throws IOException {
    sheet.need(heightPt(chart));
    var graphics = new PdfBoxGraphics2D(document, (float) chart.width(), (float) chart.height());
    graphics.setFontTextDrawer(text);
    chart.drawing().draw(graphics);
    graphics.dispose();
    float scale = scale(chart);
    float bottomPt = sheet.yPt() - scale * (float) chart.height();
    sheet.content().saveGraphicsState();
    sheet.content().transform(new Matrix(scale, 0, 0, scale, PdfSheet.LEFT_PT, bottomPt));
    sheet.content().drawForm(graphics.getXFormObject());
    sheet.content().restoreGraphicsState();
    sheet.advance(heightPt(chart));
  }

  void close() {
    text.close();
  }

  private static float scale(Chart chart) {
    return PdfSheet.WIDTH_PT / (float) chart.width();
  }

  /** Gives every AWT font the cut of the same weight that is embedded already. */
  private static final class TextInDocumentFonts extends PdfBoxGraphics2DFontTextDrawer {

    private final PdfType type;

    TextInDocumentFonts(PdfType type) {
      this.type = type;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
      return type.font(font.isBold());
    }
  }
}
