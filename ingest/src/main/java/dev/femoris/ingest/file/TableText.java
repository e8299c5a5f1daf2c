package dev.femoris.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A text whose table begins behind some other lines; looks at its first lines only. */
final class TableText {

  private static final int LINES = 40;
  private static final int MAX_HEAD_BYTES = 1 << 16;

  private final byte[] bytes;
  private final List<String> lines;

  TableText(byte[] bytes) {
    this.bytes = bytes;
    this.lines = firstLines(bytes);
  }

  /** The first lines, without marks of byte order and of carriage return. */
  List<String> lines() {
    return lines;
  }

  String firstLine() {
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  /** The line, from 0, that begins like this. */
  OptionalInt lineStartingWith(String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The cells of a line, without quotes and blanks around them. */
  List<String> cells(int line, char separator) {
    var cells = new ArrayList<String>();
    for (String cell : lines.get(line).split(String.valueOf(separator), -1)) {
      cells.add(cell.replace("\"", "").strip());
    }
    return cells;
  }

  /**
   * A cursor behind a line, from 0. Where the cells are not separated by commas, a comma is a
   * decimal sign.
   */
  CsvCursor behind(int line, char separator) {
    var cursor = new CsvCursor(separator == ',' ? bytes : withPoints(bytes), separator);
    while (cursor.line() <= line && cursor.nextLine()) {
      // Goes on to the line.
    }
    return cursor;
  }

  /** The separator of a line of names that may contain blanks. */
  static char separatorOf(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(l -> l == c).count();
  }

  private static byte[] withPoints(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == ',' ? (byte) '.' : copy[i];
    }
    return copy;
  }

  private static List<String> firstLines(byte[] bytes) {
    var text = new String(bytes, 0, Math.min(bytes.length, MAX_HEAD_BYTES), StandardCharsets.UTF_8);
    return text.lines().limit(LINES).map(line -> line.replace("\uFEFF", "")).toList();
  }
}
