package dev.femoris.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks over a text's lines and the separated cells of each, without copying. */
final class CsvCursor {

  private final byte[] bytes;
  private final char separator;
  private int next;
  private int lineEnd;
  private int cellStart;
  private int cellEnd;
  private long line;

  /** Cells separated by commas. */
  CsvCursor(byte[] bytes) {
    this(bytes, ',');
  }

  CsvCursor(byte[] bytes, char separator) {
    this.bytes = bytes;
    this.separator = separator;
    this.next = startsWithByteOrderMark(bytes) ? 3 : 0;
  }

  /** Goes to the next line that is not blank; false at the end. */
  boolean nextLine() {
    while (next < bytes.length) {
      int start = next;
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
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

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF;
  }
}
