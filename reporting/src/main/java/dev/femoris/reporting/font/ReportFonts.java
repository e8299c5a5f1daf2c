package dev.femoris.reporting.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Liberation Sans, regular and bold, for AWT and as bytes to embed.
 *
 * <p>On Linux AWT asks the machine's fontconfig library for fonts even when a font comes from
 * bytes, and fails where that library is missing, as in small containers. Told of a font
 * configuration of its own it does not ask, so one is given before AWT is first used, unless
 * somebody has set one already.
 */
public final class ReportFonts {

  /** Family list as CSS and SVG want it; all have the same widths, letter by letter. */
  public static final String CSS_FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

  private static final String FOLDER = "/liberation/";
  private static final String CONFIGURATION_PROPERTY = "sun.awt.fontconfig";

  private ReportFonts() {}

  /** The regular cut at {@code sizePt}. */
  public static Font regular(double sizePt) {
    return Cuts.REGULAR.deriveFont((float) sizePt);
  }

  /** The bold cut at {@code sizePt}. */
  public static Font bold(double sizePt) {
    return Cuts.BOLD.deriveFont(Font.BOLD, (float) sizePt);
  }

  /** TrueType bytes of the regular cut. */
  public static byte[] regularTtf() {
    return bytes("LiberationSans-Regular.ttf");
  }

  /** TrueType bytes of the bold cut. */
  public static byte[] boldTtf() {
    return bytes("LiberationSans-Bold.ttf");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ReportFonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("font %s is not on the class path".formatted(name));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("font %s cannot be read".formatted(name), e);
    }
  }

  /** Read once, when the first chart is drawn. */
  private static final class Cuts {

    private static final boolean ON_LINUX = System.getProperty("os.name", "").startsWith("Linux");

    static {
      prepareAwt();
    }

    static final Font REGULAR = font(regularTtf());
    static final Font BOLD = font(boldTtf());

    private static void prepareAwt() {
      if (System.getProperty("java.awt.headless") == null) {
        System.setProperty("java.awt.headless", "true");
      }
      if (ON_LINUX && System.getProperty(CONFIGURATION_PROPERTY) == null) {
        System.setProperty(CONFIGURATION_PROPERTY, emptyConfiguration().toString());
      }
    }

    private static Path emptyConfiguration() {
      try {
        Path file = Files.createTempFile("femoris-fonts", ".properties");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      } catch (IOException e) {
        throw new UncheckedIOException("no font configuration can be written for AWT", e);
      }
    }

    private static Font font(byte[] ttf) {
      try {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(ttf));
      } catch (FontFormatException e) {
        throw new IllegalStateException("the bundled font is not a TrueType font", e);
      } catch (IOException e) {
        throw new UncheckedIOException("the bundled font cannot be read", e);
      }
    }
  }
}
