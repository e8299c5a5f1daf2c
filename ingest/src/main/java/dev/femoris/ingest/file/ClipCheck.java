package dev.femoris.ingest.file;

import dev.femoris.ingest.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Did a sensor reach the end of its range? Readings of one axis that stay at one and the same
 * extreme, at a full scale that sensors have, were clipped.
 */
final class ClipCheck {

  private static final double[] ACCEL_RANGES_G = {2, 4, 8, 16};
  private static final double[] RATE_RANGES_DEG_PER_S = {125, 250, 500, 1000, 2000, 4000};
  private static final double FULL_SCALE_TOLERANCE = 0.02;
  private static final int MIN_IN_A_ROW = 2;

  private ClipCheck() {}

  static List<String> notes(SensorRecording sensor) {
    var notes = new ArrayList<String>();
    clipped(sensor, 0, ACCEL_RANGES_G, Units.MPS2_PER_G)
        .ifPresent(n -> notes.add(note(sensor, "acceleration", n)));
    clipped(sensor, 3, RATE_RANGES_DEG_PER_S, Units.RAD_PER_DEG)
        .ifPresent(n -> notes.add(note(sensor, "angular rate", n)));
    return notes;
  }

  private static String note(SensorRecording sensor, String what, int samples) {
    return "%s: the %s is clipped in %d of %d samples; set a wider range"
        .formatted(sensor.placement().id(), what, samples, sensor.size());
  }

  private static Optional<Integer> clipped(
      SensorRecording sensor, int firstChannel, double[] ranges, double unit) {
    int clipped = 0;
    for (int channel = firstChannel; channel < firstChannel + 3; channel++) {
      clipped += atExtreme(sensor, channel, ranges, unit);
    }
    return clipped == 0 ? Optional.empty() : Optional.of(clipped);
  }

  private static int atExtreme(SensorRecording sensor, int channel, double[] ranges, double unit) {
    double extreme = 0;
    for (int i = 0; i < sensor.size(); i++) {
      extreme = Math.max(extreme, Math.abs(sensor.channel(channel, i)));
    }
    if (!isFullScale(extreme / unit, ranges)) {
      return 0;
    }
    // One count below zero more than above: -32768 and 32767.
    double limit = extreme * (1 - 1e-4);
    int clipped = 0;
    int run = 0;
    for (int i = 0; i <= sensor.size(); i++) {
      if (i < sensor.size() && Math.abs(sensor.channel(channel, i)) >= limit) {
        run++;
      } else {
        clipped += run >= MIN_IN_A_ROW ? run : 0;
        run = 0;
      }
    }
    return clipped;
  }

  private static boolean isFullScale(double value, double[] ranges) {
    for (double range : ranges) {
      if (Math.abs(value - range) <= range * FULL_SCALE_TOLERANCE) {
        return true;
      }
    }
    return false;
  }
}
