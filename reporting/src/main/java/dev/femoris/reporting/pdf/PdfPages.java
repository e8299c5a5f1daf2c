package dev.femoris.reporting.pdf;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.language.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A4 pages filled from top to bottom. What does not fit goes to the next page; a chart, a row of a
 * table and a heading with what follows it are never torn apart.
 *
 * <pre>{@code
 * try (var pages = new PdfPages(Languages.english(), "Squat – session report", "Squat", "Femoris 0.1.0")) {
 *   pages.text(TextStyle.TITLE, "Squat");
 *   pages.chart(chart);
 *   byte[] pdf = pages.finish("synthetic data");
 * }
 * }</pre>
 */
public final class PdfPages implements AutoCloseable {

  private final PDDocument document = new PDDocument();
  private final PdfType type;
  private final PdfSheet sheet;
  private final PdfCharts charts;

  /**
   * @param texts in the language of what is written
   * @param title the document's title, in its properties
   * @param headLeft and {@code headRight}: at the top of every page
   */
  public PdfPages(Texts texts, String title, String headLeft, String headRight) {
    try {
      PdfProperties.set(document, texts.locale(), title);
      this.type = new PdfType(document);
      this.sheet = new PdfSheet(document, type, texts, headLeft, headRight);
      this.charts = new PdfCharts(document, type);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** A paragraph over the whole width, on this page or from it to the next. */
  public void text(TextStyle style, String text) {
    try {
      sheet.space(style.beforePt);
      for (String line : type.lines(style, text, PdfSheet.WIDTH_PT)) {
        sheet.need(style.leadingPt);
        sheet.line(style, line, 0);
        sheet.advance(style.leadingPt);
      }
      sheet.advance(style.afterPt);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** A paragraph on a tinted ground, with a bar on its left. */
  public void boxed(String text) {
    try {
      new PdfBoxes(sheet, type).boxed(text);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** The same under a small heading, {@code headline} larger than {@code text}. */
  public void boxed(String heading, String headline, String text) {
    try {
      new PdfBoxes(sheet, type).boxed(heading, headline, text);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Small texts side by side, each under its heading. */
  public void beside(List<PdfPanel> panels) {
    try {
      new PdfBoxes(sheet, type).beside(panels);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Numbers side by side between two rules. */
  public void tiles(List<PdfPanel> panels) {
    try {
      new PdfBoxes(sheet, type).tiles(panels);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** A chart over the whole width. */
  public void chart(Chart chart) {
    try {
      charts.draw(sheet, chart);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  public void table(PdfTable table) {
    try {
      table.draw(sheet, type);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Height {@code table} takes when it is not torn apart, points. */
  public double heightPt(PdfTable table) {
    try {
      return table.heightPt(type);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Goes to the next page unless {@code heightPt} is left on this one. */
  public void keepTogether(double heightPt) {
    try {
      sheet.need((float) heightPt);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Height {@code chart} takes, points. */
  public static double heightPt(Chart chart) {
    return PdfCharts.heightPt(chart);
  }

  /**
   * Numbers the pages and gives the document; nothing can be added afterwards.
   *
   * @param foot at the bottom of every page, beside the page number
   */
  public byte[] finish(String foot) {
    try {
      sheet.finish(foot);
      charts.close();
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("writing a PDF in memory failed", e);
  }
}
