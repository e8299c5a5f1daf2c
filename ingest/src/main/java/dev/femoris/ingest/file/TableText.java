package dev.femoris.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A text whose table begins behind some other lines; looks at its first lines only. */
final class TableText {

  private static final int LINES = 40;
  private static final int MAX_HEAD_BYTES = 1 << 16;

  private final Source source;
  private final Reading reading;
  private final List<String> lines;

  /** Where the text is read from, as often as somebody asks. */
  interface Source {
    InputStream open() throws IOException;
  }

  /** A text that is in memory. */
  TableText(byte[] bytes) {
    this(bytes, () -> new ByteArrayInputStream(bytes), Reading.WHOLE);
  }

  /**
   * @param head how it begins
   */
  TableText(byte[] head, Source source, Reading reading) {
    this.source = source;
    this.reading = reading;
    this.lines = firstLines(head);
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
    CsvCursor cursor = cursor(separator);
    while (cursor.line() <= line && cursor.nextLine()) {
      // Goes on to the line.
    }
    return cursor;
  }

  /** A cursor before the first line. */
  CsvCursor cursor(char separator) {
    try {
      return new CsvCursor(source.open(), separator, reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static List<String> firstLines(byte[] bytes) {
    var text = new String(bytes, 0, Math.min(bytes.length, MAX_HEAD_BYTES), StandardCharsets.UTF_8);
    return text.lines().limit(LINES).map(line -> line.replace("\uFEFF", "")).toList();
  }
}
