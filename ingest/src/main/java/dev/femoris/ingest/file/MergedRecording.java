package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.VectorSignal;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording from columns or signals of one sensor, with the checks every recording has to pass.
 * The files do not say where it was worn: right thigh, unless the user says otherwise.
 */
final class MergedRecording {

  private static final double MIN_COVERED = 0.8;

  private MergedRecording() {}

  /** Of accelerometer and gyroscope at rates of their own, merged by time. */
  static Recording of(
      Object file,
      String format,
      VectorTable.Scaled accel,
      VectorTable.Scaled rate,
      List<String> notes)
      throws RecordingException {
    var samples = new Motion.Builder();
    VectorSignal.merge(accel.signal(), rate.signal(), samples);
    var all = new ArrayList<>(notes);
    all.addAll(coverage(accel.signal(), rate.signal()));
    return of(
        file,
        samples.build(format, all),
        accel.unit(),
        sum(accel.nonNumeric(), rate.nonNumeric()),
        sum(accel.repeated(), rate.repeated()),
        sum(accel.backward(), rate.backward()));
  }

  /** Of what a binary or JSON reader gave. */
  static Recording of(Object file, Motion motion) throws RecordingException {
    return of(file, motion, 1, RowFaults.NONE, RowFaults.NONE, RowFaults.NONE);
  }

  private static Recording of(
      Object file,
      Motion motion,
      double accelUnitMps2,
      RowFaults nonNumeric,
      RowFaults repeated,
      RowFaults backward)
      throws RecordingException {
    var columns = new SampleColumns();
    long origin = motion.size() == 0 ? 0 : motion.timeNanos(0);
    long last = Long.MIN_VALUE;
    var row = new double[Motion.CHANNELS];
    for (int i = 0; i < motion.size(); i++) {
      long time = motion.timeNanos(i);
      for (int c = 0; c < Motion.CHANNELS; c++) {
        row[c] = motion.value(c, i);
      }
      if (!isNumeric(row)) {
        nonNumeric = nonNumeric.plus(i + 1);
      } else if (time == last) {
        repeated = repeated.plus(i + 1);
      } else if (time < last) {
        backward = backward.plus(i + 1);
      } else {
        columns.add(time - origin, row);
        last = time;
      }
    }
    RowRules.check(file, motion.size(), nonNumeric, backward);
    RowRules.checkLength(file, Placement.THIGH_RIGHT, columns.size());
    var sensor = columns.toRecording(Placement.THIGH_RIGHT);
    ScaleCheck.check(file, sensor, accelUnitMps2);
    var notes = new ArrayList<>(motion.notes());
    notes.addAll(ClipCheck.notes(sensor));
    return new Recording(
        motion.format(),
        origin,
        List.of(sensor),
        List.of(),
        nonNumeric,
        repeated,
        backward,
        RowFaults.NONE,
        notes);
  }

  private static List<String> coverage(VectorSignal accel, VectorSignal rate) {
    double shorter = Math.min(accel.durationS(), rate.durationS());
    double longer = Math.max(accel.durationS(), rate.durationS());
    String which = accel.durationS() < rate.durationS() ? "accelerometer" : "gyroscope";
    return shorter >= longer * MIN_COVERED
        ? List.of()
        : List.of(
            "the %s covers %.1f s of %.1f s; the rest is left out"
                .formatted(which, shorter, longer));
  }

  private static boolean isNumeric(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return Double.isFinite(sum);
  }

  private static RowFaults sum(RowFaults a, RowFaults b) {
    long firstLine = a.count() > 0 ? a.firstLine() : b.firstLine();
    return new RowFaults(a.count() + b.count(), firstLine);
  }
}
