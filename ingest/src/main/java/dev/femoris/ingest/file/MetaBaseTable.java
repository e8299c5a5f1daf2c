package dev.femoris.ingest.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One file of a MetaBase pair: three channels in the file's unit over epoch time. */
final class MetaBaseTable {

  /** What a file measures; the unit is in its header. */
  enum Quantity {
    ACCELERATION("(g)"),
    RATE("(deg/s)");

    private final String unit;

    Quantity(String unit) {
      this.unit = unit;
    }
  }

  private static final int AXES = 3;
  private static final int MS_TO_NS_EXPONENT = 6;

  private final double[][] values = new double[AXES][1024];
  private long[] timeNanos = new long[1024];
  private int size;
  private long rows;
  private RowFaults nonNumeric = RowFaults.NONE;
  private RowFaults repeated = RowFaults.NONE;
  private RowFaults backward = RowFaults.NONE;

  private MetaBaseTable() {}

  /** The app wrote "epoc" in some versions and "epoch" in others. */
  static boolean isHeader(List<String> names) {
    return names.size() >= 4
        && (names.getFirst().equals("epoc (ms)") || names.getFirst().equals("epoch (ms)"));
  }

  static MetaBaseTable read(Path file, Quantity quantity) throws RecordingException {
    var cursor = new CsvCursor(RecordingText.read(file));
    if (!cursor.nextLine()) {
      throw RecordingException.badInput(file, "has only blank lines; export it again");
    }
    var names = cursor.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (!isHeader(names)) {
      throw RecordingException.badInput(
          file, "line 1: not a MetaBase header; the first column must be epoc (ms)");
    }
    var table = new MetaBaseTable();
    int[] axes = new int[AXES];
    for (int axis = 0; axis < AXES; axis++) {
      axes[axis] = column(file, names, (char) ('x' + axis) + "-axis " + quantity.unit);
    }
    table.readRows(cursor, axes);
    RowRules.check(file, table.rows, table.nonNumeric, table.backward);
    return table;
  }

  int size() {
    return size;
  }

  long timeNanos(int i) {
    return timeNanos[i];
  }

  double value(int axis, int i) {
    return values[axis][i];
  }

  RowFaults nonNumeric() {
    return nonNumeric;
  }

  RowFaults repeated() {
    return repeated;
  }

  RowFaults backward() {
    return backward;
  }

  /** The values at a time between row {@code at} and the next; false when there are none. */
  boolean interpolate(int at, long time, long maxStepNanos, double[] result) {
    if (at + 1 >= size
        || time < timeNanos[at]
        || timeNanos[at + 1] - timeNanos[at] > maxStepNanos) {
      return false;
    }
    double share = (double) (time - timeNanos[at]) / (timeNanos[at + 1] - timeNanos[at]);
    for (int axis = 0; axis < AXES; axis++) {
      result[axis] = values[axis][at] + share * (values[axis][at + 1] - values[axis][at]);
    }
    return true;
  }

  private static int column(Path file, List<String> names, String name) throws RecordingException {
    int column = names.indexOf(name);
    if (column < 0) {
      throw RecordingException.badInput(
          file, "line 1: column '%s' is missing; export it again".formatted(name));
    }
    return column;
  }

  private void readRows(CsvCursor cursor, int[] axes) {
    var parser = new DecimalParser();
    while (cursor.nextLine()) {
      rows++;
      long time = Long.MIN_VALUE;
      var row = new double[] {Double.NaN, Double.NaN, Double.NaN};
      for (int column = 0; cursor.nextCell(); column++) {
        if (column == 0) {
          time = cursor.scaledNumber(parser, MS_TO_NS_EXPONENT);
        }
        for (int axis = 0; axis < AXES; axis++) {
          if (axes[axis] == column) {
            row[axis] = cursor.number(parser);
          }
        }
      }
      take(time, row, cursor.line());
    }
  }

  private void take(long time, double[] row, long line) {
    if (time == Long.MIN_VALUE || Double.isNaN(row[0] + row[1] + row[2])) {
      nonNumeric = nonNumeric.plus(line);
    } else if (size > 0 && time == timeNanos[size - 1]) {
      repeated = repeated.plus(line);
    } else if (size > 0 && time < timeNanos[size - 1]) {
      backward = backward.plus(line);
    } else {
      add(time, row);
    }
  }

  private void add(long time, double[] row) {
    if (size == timeNanos.length) {
      timeNanos = Arrays.copyOf(timeNanos, size * 2);
      for (int axis = 0; axis < AXES; axis++) {
        values[axis] = Arrays.copyOf(values[axis], size * 2);
      }
    }
    timeNanos[size] = time;
    for (int axis = 0; axis < AXES; axis++) {
      values[axis][size] = row[axis];
    }
    size++;
  }
}
