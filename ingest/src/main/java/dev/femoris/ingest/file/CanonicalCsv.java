package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one canonical CSV. */
final class CanonicalCsv {

  private static final int CHANNELS = 6;

  private final Object file;
  private final CsvCursor cursor;
  private final CanonicalHeader header;
  private final DecimalParser parser = new DecimalParser();
  private final SampleColumns[] columns;
  private final double[][] row;
  private RowFaults nonNumeric = RowFaults.NONE;
  private RowFaults repeated = RowFaults.NONE;
  private RowFaults backward = RowFaults.NONE;
  private RowFaults stale = RowFaults.NONE;
  private long originNanos;
  private long lastNanos = Long.MIN_VALUE;
  private long rows;

  private CanonicalCsv(Object file, CsvCursor cursor, CanonicalHeader header) {
    this.file = file;
    this.cursor = cursor;
    this.header = header;
    int sensors = header.placements().size();
    this.columns = new SampleColumns[sensors];
    this.row = new double[sensors][CHANNELS];
    for (int i = 0; i < sensors; i++) {
      columns[i] = new SampleColumns();
    }
  }

  /** The cursor stands after the header line. */
  static Recording read(Object file, CsvCursor cursor, CanonicalHeader header)
      throws RecordingException {
    var csv = new CanonicalCsv(file, cursor, header);
    while (cursor.nextLine()) {
      csv.row();
    }
    return csv.toRecording();
  }

  private void row() {
    rows++;
    long timeNanos = cells();
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

  /** Fills {@code row}; returns the time, or MIN_VALUE when the line is no row. */
  private long cells() {
    long timeNanos = Long.MIN_VALUE;
    int[] roles = header.roles();
    int column = 0;
    while (cursor.nextCell()) {
      if (column >= roles.length) {
        return Long.MIN_VALUE;
      }
      int role = roles[column];
      if (role >= 0) {
        row[role / CHANNELS][role % CHANNELS] = cursor.number(parser) * header.toSi()[column];
      } else if (role == CanonicalHeader.TIME) {
        timeNanos = cursor.scaledNumber(parser, header.timeExponent());
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
    for (int i = 0; i < columns.length; i++) {
      Placement placement = header.placements().get(i);
      RowRules.checkLength(file, placement, columns[i].size());
      var sensor = columns[i].toRecording(placement);
      ScaleCheck.check(file, sensor, header.accelUnitMps2(i));
      sensors.add(sensor);
    }
    return new Recording(
        "canonical CSV",
        originNanos,
        sensors,
        List.copyOf(header.unknownPlacements()),
        nonNumeric,
        repeated,
        backward,
        stale);
  }
}
