package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a table that has time and six channels of each sensor in every row. */
final class SampleTable {

  private static final int CHANNELS = 6;

  private final Object file;
  private final CsvCursor cursor;
  private final ColumnPlan plan;
  private final DecimalParser parser = new DecimalParser();
  private final SampleColumns[] columns;
  private final double[][] row;
  private RowFaults nonNumeric = RowFaults.NONE;
  private RowFaults repeated = RowFaults.NONE;
  private RowFaults backward = RowFaults.NONE;
  private RowFaults stale = RowFaults.NONE;
  private long originNanos;
  private long lastNanos = Long.MIN_VALUE;
  private long wrappedNanos;
  private long rows;
  private long samples;

  private SampleTable(Object file, CsvCursor cursor, ColumnPlan plan) {
    this.file = file;
    this.cursor = cursor;
    this.plan = plan;
    int sensors = plan.placements().size();
    this.columns = new SampleColumns[sensors];
    this.row = new double[sensors][CHANNELS];
    for (int i = 0; i < sensors; i++) {
      columns[i] = new SampleColumns();
    }
  }

  /** The cursor stands after the header line; it is closed. */
  static Recording read(Object file, CsvCursor cursor, ColumnPlan plan) throws RecordingException {
    try (cursor) {
      var csv = new SampleTable(file, cursor, plan);
      while (cursor.nextLine()) {
        csv.row();
        cursor.reading().requireAtMost(file, csv.samples);
      }
      return csv.toRecording();
    }
  }

  private void row() {
    rows++;
    long timeNanos = unwrapped(cells());
    if (timeNanos == Long.MIN_VALUE) {
      nonNumeric = nonNumeric.plus(cursor.line());
    } else if (timeNanos == lastNanos) {
      repeated = repeated.plus(cursor.line());
    } else if (timeNanos < lastNanos) {
      backward = backward.plus(cursor.line());
    } else {
      take(timeNanos);
    }
  }

  /** A clock that began anew at its end runs on. */
  private long unwrapped(long timeNanos) {
    if (plan.wrapsAtNanos() == 0 || timeNanos == Long.MIN_VALUE) {
      return timeNanos;
    }
    long time = timeNanos + wrappedNanos;
    if (lastNanos != Long.MIN_VALUE && time < lastNanos - plan.wrapsAtNanos() / 2) {
      wrappedNanos += plan.wrapsAtNanos();
      time += plan.wrapsAtNanos();
    }
    return time;
  }

  /** Fills {@code row}; returns the time, or MIN_VALUE when the line is no row. */
  private long cells() {
    long timeNanos = Long.MIN_VALUE;
    int[] roles = plan.roles();
    int column = 0;
    while (cursor.nextCell()) {
      if (column >= roles.length) {
        return Long.MIN_VALUE;
      }
      int role = roles[column];
      if (role >= 0) {
        row[role / CHANNELS][role % CHANNELS] = cursor.number(parser) * plan.toSi()[column];
      } else if (role == ColumnPlan.TIME) {
        timeNanos = cursor.scaledNumber(parser, plan.timeExponent());
      }
      column++;
    }
    return column == roles.length ? timeNanos : Long.MIN_VALUE;
  }

  private void take(long timeNanos) {
    if (lastNanos == Long.MIN_VALUE) {
      originNanos = timeNanos;
    }
    lastNanos = timeNanos;
    boolean allNumeric = true;
    boolean allStale = true;
    for (int i = 0; i < columns.length; i++) {
      boolean numeric = isNumeric(row[i]);
      allNumeric &= numeric;
      allStale &= numeric && columns[i].repeatsLast(row[i]);
      if (numeric) {
        columns[i].add(timeNanos - originNanos, row[i]);
        samples++;
      }
    }
    nonNumeric = allNumeric ? nonNumeric : nonNumeric.plus(cursor.line());
    stale = allStale ? stale.plus(cursor.line()) : stale;
  }

  private static boolean isNumeric(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return !Double.isNaN(sum);
  }

  private Recording toRecording() throws RecordingException {
    RowRules.check(file, rows, nonNumeric, backward);
    var sensors = new ArrayList<SensorRecording>();
    var notes = new ArrayList<>(plan.notes());
    for (int i = 0; i < columns.length; i++) {
      Placement placement = plan.placements().get(i);
      RowRules.checkLength(file, placement, columns[i].size());
      var sensor = columns[i].toRecording(placement);
      ScaleCheck.check(file, sensor, plan.accelUnitMps2(i));
      notes.addAll(ClipCheck.notes(sensor));
      sensors.add(sensor);
    }
    return new Recording(
        plan.format(),
        originNanos,
        sensors,
        List.copyOf(plan.unknownPlacements()),
        nonNumeric,
        repeated,
        backward,
        stale,
        notes);
  }
}
