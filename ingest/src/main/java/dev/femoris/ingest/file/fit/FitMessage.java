package dev.femoris.ingest.file.fit;

import dev.femoris.ingest.unit.Units;
import java.util.Map;
import java.util.Optional;

/**
 * A message of accelerometer or gyroscope: some readings with their offsets in time.
 *
 * @param number 165 or 164
 * @param values by field number
 */
record FitMessage(int number, Map<Integer, double[]> values) {

  static final int GYROSCOPE = 164;
  static final int ACCELEROMETER = 165;

  private static final long FIT_EPOCH_S = 631_065_600L;
  private static final int TIMESTAMP = 253;
  private static final int TIMESTAMP_MS = 0;
  private static final int SAMPLE_OFFSET_MS = 1;
  private static final int CALIBRATED_X = 5;
  private static final int COMPRESSED_MILLI_G_X = 8;

  static boolean isMotion(int number) {
    return number == GYROSCOPE || number == ACCELEROMETER;
  }

  /** m/s² or rad/s, three columns; empty when the message has uncalibrated counts only. */
  Optional<double[][]> siColumns() {
    double unit = number == GYROSCOPE ? Units.RAD_PER_DEG : Units.MPS2_PER_G;
    return columns(CALIBRATED_X, unit)
        .or(
            () ->
                number == ACCELEROMETER
                    ? columns(COMPRESSED_MILLI_G_X, Units.MPS2_PER_MILLI_G)
                    : Optional.empty());
  }

  /** Since 1970. */
  long timeNanos(int reading) {
    double offsetMs = field(SAMPLE_OFFSET_MS).map(o -> at(o, reading)).orElse(0.0);
    double secondS = field(TIMESTAMP).map(t -> at(t, 0)).orElse(0.0);
    double ms = field(TIMESTAMP_MS).map(m -> at(m, 0)).orElse(0.0) + offsetMs;
    return (FIT_EPOCH_S + (long) secondS) * 1_000_000_000L + Math.round(ms * 1e6);
  }

  private Optional<double[][]> columns(int firstField, double unit) {
    var columns = new double[3][];
    for (int axis = 0; axis < 3; axis++) {
      var column = field(firstField + axis);
      if (column.isEmpty() || axis > 0 && column.get().length != columns[0].length) {
        return Optional.empty();
      }
      columns[axis] = column.get().clone();
      for (int i = 0; i < columns[axis].length; i++) {
        columns[axis][i] *= unit;
      }
    }
    return Optional.of(columns);
  }

  private Optional<double[]> field(int number) {
    return Optional.ofNullable(values.get(number)).filter(v -> v.length > 0);
  }

  private static double at(double[] values, int i) {
    return i < values.length ? values[i] : 0;
  }
}
