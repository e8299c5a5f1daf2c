package dev.femoris.service.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Locale;

/** A text as a QR code: black squares, with the white border that readers need. */
public final class QrCode {

  private static final int BORDER = 4;
  private static final String[] HALF_BLOCKS = {" ", "▄", "▀", "█"};

  private final ByteMatrix squares;

  private QrCode(ByteMatrix squares) {
    this.squares = squares;
  }

  /**
   * The code of a text.
   *
   * @throws IllegalArgumentException when the text is longer than a QR code holds (about 2,300
   *     bytes)
   */
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "text of %d characters: too long for a QR code".formatted(text.length()), e);
    }
  }

  /** Squares along a side, border included. */
  public int side() {
    return squares.getWidth() + 2 * BORDER;
  }

  /** Whether the square in that column and row is black. */
  public boolean isBlack(int column, int row) {
    int x = column - BORDER;
    int y = row - BORDER;
    boolean inside = x >= 0 && y >= 0 && x < squares.getWidth() && y < squares.getHeight();
    return inside && squares.get(x, y) == 1;
  }

  /** A picture of one path that scales to any size; black on white whatever the page's colours. */
  public String svg() {
    var path = new StringBuilder();
    for (int row = 0; row < side(); row++) {
      for (int column = 0; column < side(); column++) {
        if (isBlack(column, row)) {
          path.append("M%d %dh1v1h-1z".formatted(column, row));
        }
      }
    }
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
        """,
        side(),
        path);
  }

  /**
   * Lines for a terminal with light text on a dark ground: two rows of squares in a line, white
   * squares drawn.
   */
  public String terminalText() {
    var text = new StringBuilder();
    for (int row = 0; row < side(); row += 2) {
      for (int column = 0; column < side(); column++) {
        int upper = isBlack(column, row) ? 0 : 2;
        int lower = row + 1 < side() && isBlack(column, row + 1) ? 0 : 1;
        text.append(HALF_BLOCKS[upper + lower]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
