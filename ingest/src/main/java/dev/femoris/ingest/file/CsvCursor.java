package dev.femoris.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks over a text's lines and the separated cells of each as it streams in; only the line and a
 * little beyond are in memory. Of a line longer than {@value #MAX_LINE_BYTES} bytes the rest is
 * left out. What cannot be read is an {@link UncheckedIOException}.
 */
final class CsvCursor implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;
  static final int MAX_LINE_BYTES = 1 << 20;

  private final InputStream in;
  private final char separator;
  private final boolean decimalComma;
  private final Reading reading;
  private byte[] bytes = new byte[BUFFER_BYTES];
  private int filled;
  private boolean ended;
  private int next;
  private int lineEnd;
  private int cellStart;
  private int cellEnd;
  private long line;

  /**
   * Where the cells are not separated by commas, a comma is a decimal sign.
   *
   * @param in closed by {@link #close}
   * @param reading what bounds the samples behind the cursor
   */
  CsvCursor(InputStream in, char separator, Reading reading) {
    this.in = in;
    this.reading = reading;
    this.separator = separator;
    this.decimalComma = separator != ',';
    fill(0);
    this.next = startsWithByteOrderMark() ? 3 : 0;
  }

  /** Goes to the next line that is not blank; false at the end. */
  boolean nextLine() {
    while (next < filled || fill(next)) {
      int end = endOfLine();
      int start = next;
      next = end + 1;
      line++;
      lineEnd = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
      if (!isBlank(start, lineEnd)) {
        cellStart = start;
        cellEnd = start - 1;
        return true;
      }
    }
    return false;
  }

  /** The end of the line that begins at {@code next}, which may move. */
  private int endOfLine() {
    int end = next;
    while (true) {
      while (end < filled && bytes[end] != '\n') {
        end++;
      }
      if (end < filled) {
        return end;
      }
      int length = end - next;
      if (length >= MAX_LINE_BYTES) {
        return cutLine();
      }
      if (!fill(next)) {
        return filled;
      }
      end = next + length;
    }
  }

  /** Leaves out the rest of a line that is too long; returns where it was cut. */
  private int cutLine() {
    int keep = next + MAX_LINE_BYTES - 1;
    try {
      int read = in.read();
      while (read >= 0 && read != '\n') {
        read = in.read();
      }
      ended |= read < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    filled = keep;
    return keep;
  }

  /** Drops what is before {@code from} and reads on; false when there is no more. */
  private boolean fill(int from) {
    if (ended) {
      return false;
    }
    int kept = filled - Math.min(from, filled);
    if (kept == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    System.arraycopy(bytes, filled - kept, bytes, 0, kept);
    next = 0;
    filled = kept;
    try {
      int read = in.read(bytes, kept, bytes.length - kept);
      ended = read < 0;
      filled += Math.max(0, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pointsForCommas(kept);
    return !ended;
  }

  private void pointsForCommas(int from) {
    for (int i = from; decimalComma && i < filled; i++) {
      bytes[i] = bytes[i] == ',' ? (byte) '.' : bytes[i];
    }
  }

  /** Goes to the line's next cell; false after the last. */
  boolean nextCell() {
    if (cellEnd >= lineEnd) {
      return false;
    }
    cellStart = cellEnd + 1;
    cellEnd = cellStart;
    while (cellEnd < lineEnd && bytes[cellEnd] != separator) {
      cellEnd++;
    }
    return true;
  }

  double number(DecimalParser parser) {
    return parser.parse(bytes, trimmedStart(), trimmedEnd());
  }

  long scaledNumber(DecimalParser parser, int exponent) {
    return parser.parseScaled(bytes, trimmedStart(), trimmedEnd(), exponent);
  }

  /** The rest of the line's cells as text, trimmed, without quotes. */
  List<String> cells() {
    var cells = new ArrayList<String>();
    while (nextCell()) {
      int length = trimmedEnd() - trimmedStart();
      var cell = new String(bytes, trimmedStart(), length, StandardCharsets.UTF_8);
      cells.add(cell.replace("\"", "").strip());
    }
    return cells;
  }

  /** Number of the current line, from 1. */
  long line() {
    return line;
  }

  Reading reading() {
    return reading;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int trimmedStart() {
    int start = cellStart;
    while (start < cellEnd && isPadding(bytes[start])) {
      start++;
    }
    return start;
  }

  private int trimmedEnd() {
    int end = cellEnd;
    while (end > cellStart && isPadding(bytes[end - 1])) {
      end--;
    }
    return Math.max(end, trimmedStart());
  }

  private static boolean isPadding(byte b) {
    return b == ' ' || b == '"';
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean startsWithByteOrderMark() {
    while (filled < 3 && fill(0)) {
      // A stream may give its first bytes one by one.
    }
    return filled >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF;
  }
}
