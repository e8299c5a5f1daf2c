package dev.femoris.ingest.file;

import dev.femoris.ingest.file.motion.VectorSignal;
import java.util.Arrays;
import java.util.List;

/** A table of one three-axis quantity over time, in the unit of the file. */
final class VectorTable {

  private static final int AXES = 3;

  /**
   * What a merged recording needs of a table.
   *
   * @param signal in any unit
   */
  record Scaled(
      VectorSignal signal,
      double unit,
      RowFaults nonNumeric,
      RowFaults repeated,
      RowFaults backward) {}

  private final VectorSignal signal = new VectorSignal();
  private long rows;
  private RowFaults nonNumeric = RowFaults.NONE;
  private RowFaults repeated = RowFaults.NONE;
  private RowFaults backward = RowFaults.NONE;

  private VectorTable() {}

  /**
   * The rows behind a header; closes the cursor.
   *
   * @param names of all columns
   * @param time name of the time column
   * @param timeExponent power of ten from its unit to ns
   * @param axes names of the columns, x first
   */
  static VectorTable read(
      Object file,
      CsvCursor cursor,
      List<String> names,
      String time,
      int timeExponent,
      List<String> axes)
      throws RecordingException {
    int[] columns = new int[AXES];
    for (int axis = 0; axis < AXES; axis++) {
      columns[axis] = column(file, names, axes.get(axis));
    }
    var table = new VectorTable();
    try (cursor) {
      table.readRows(file, cursor, column(file, names, time), timeExponent, columns);
    }
    RowRules.check(file, table.rows, table.nonNumeric, table.backward);
    return table;
  }

  VectorSignal signal() {
    return signal;
  }

  Scaled times(double unit) {
    return times(unit, 0);
  }

  /** In SI, and on another clock. */
  Scaled times(double unit, long laterNanos) {
    var scaled = signal.times(unit).later(laterNanos);
    return new Scaled(scaled, Math.abs(unit), nonNumeric, repeated, backward);
  }

  /** Another signal, made from this table, already in SI. */
  Scaled as(VectorSignal si) {
    return new Scaled(si, 1, nonNumeric, repeated, backward);
  }

  private static int column(Object file, List<String> names, String name)
      throws RecordingException {
    int column = names.indexOf(name);
    if (column < 0) {
      throw RecordingException.badInput(
          file, "line 1: column '%s' is missing; export it again".formatted(name));
    }
    return column;
  }

  private void readRows(Object file, CsvCursor cursor, int timeColumn, int timeExponent, int[] axes)
      throws RecordingException {
    var parser = new DecimalParser();
    var row = new double[AXES];
    while (cursor.nextLine()) {
      rows++;
      cursor.reading().requireAtMost(file, rows);
      long time = Long.MIN_VALUE;
      Arrays.fill(row, Double.NaN);
      for (int column = 0; cursor.nextCell(); column++) {
        if (column == timeColumn) {
          time = cursor.scaledNumber(parser, timeExponent);
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
      return;
    }
    switch (signal.add(time, row[0], row[1], row[2])) {
      case ADDED -> {
        // As it should be.
      }
      case REPEATED -> repeated = repeated.plus(line);
      case BACKWARD -> backward = backward.plus(line);
    }
  }
}
