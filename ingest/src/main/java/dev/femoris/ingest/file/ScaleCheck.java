package dev.femoris.ingest.file;

import java.util.Arrays;

/**
 * Is the acceleration plausible in the unit the file declares? The median of |a| over movement and
 * rest lies near gravity, unless the unit is wrong or gravity was taken out.
 */
final class ScaleCheck {

  private static final double GRAVITY_MPS2 = 9.80665;
  private static final double MIN_MPS2 = 5;
  private static final double MAX_MPS2 = 20;
  private static final double MAX_RATE_RAD_PER_S = 100;
  private static final int MAX_EXAMINED = 20_000;

  private ScaleCheck() {}

  /**
   * @param declaredMps2 the declared unit in m/s²
   */
  static void check(Object file, SensorRecording sensor, double declaredMps2)
      throws RecordingException {
    double median = median(sensor, 0);
    if (median < MIN_MPS2 || median > MAX_MPS2) {
      throw RecordingException.badInput(
          file,
          "%s: median |a| is %.3g m/s2 in the declared unit, gravity is 9.81; %s"
              .formatted(sensor.placement().id(), median, advice(median, declaredMps2)));
    }
    double rate = median(sensor, 3);
    if (rate > MAX_RATE_RAD_PER_S) {
      throw RecordingException.badInput(
          file,
          "%s: median rate is %.0f rad/s; the unit looks like deg/s: name the columns dps"
              .formatted(sensor.placement().id(), rate));
    }
  }

  /** What the unit seems to be, from the number as it stands in the file. */
  private static String advice(double median, double declaredMps2) {
    double inFile = median / declaredMps2;
    if (near(inFile, 1)) {
      return "the unit looks like g: name the columns ax_g";
    }
    if (near(inFile, GRAVITY_MPS2)) {
      return "the unit looks like m/s2: name the columns ax_ms2";
    }
    if (near(inFile, 1000)) {
      return "the unit looks like mg: name the columns ax_mg";
    }
    return median < MIN_MPS2
        ? "gravity seems to be removed: export the acceleration with gravity"
        : "check the unit in the column names";
  }

  private static boolean near(double value, double expected) {
    return value > expected * 0.6 && value < expected * 1.6;
  }

  private static double median(SensorRecording sensor, int first) {
    int stride = 1 + sensor.size() / MAX_EXAMINED;
    var magnitudes = new double[(sensor.size() - 1) / stride + 1];
    for (int i = 0; i < magnitudes.length; i++) {
      double x = sensor.channel(first, i * stride);
      double y = sensor.channel(first + 1, i * stride);
      double z = sensor.channel(first + 2, i * stride);
      magnitudes[i] = Math.sqrt(x * x + y * y + z * z);
    }
    Arrays.sort(magnitudes);
    return magnitudes[magnitudes.length / 2];
  }
}
