package dev.femoris.reporting.pdf;

import dev.femoris.reporting.font.ReportFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The report's type cut down to the characters of a text, as TrueType for a browser. */
public final class EmbeddableFont {

  /** Without the tables that name glyphs by numbers which the cutting changes. */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name",
          "post", "prep");

  private EmbeddableFont() {}

  /** The regular cut with the characters of {@code text}. */
  public static byte[] regular(String text) {
    return subset(ReportFonts.regularTtf(), text);
  }

  /** The bold cut with the characters of {@code text}. */
  public static byte[] bold(String text) {
    return subset(ReportFonts.boldTtf(), text);
  }

  private static byte[] subset(byte[] ttf, String text) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
      var subsetter = new TTFSubsetter(font, TABLES);
      text.codePoints().distinct().filter(c -> !Character.isISOControl(c)).forEach(subsetter::add);
      var bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font cannot be cut down", e);
    }
  }
}
