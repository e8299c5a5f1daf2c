package dev.femoris.service.export;

import dev.femoris.analysis.orientation.OrientationCourse;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.reporting.opensim.QuaternionStorage;
import dev.femoris.service.offline.SampleSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How every sensor turned: a row for each time of the limb's at which all are known. Each sensor's
 * heading is its own: without a magnetometer nothing says how they compare.
 */
final class Orientations implements SampleSource.Taker {

  private final Map<Placement, OrientationCourse> courses = new LinkedHashMap<>();
  private final Placement limb;
  private double rateHz;

  private Orientations(Placement limb) {
    this.limb = limb;
  }

  static Orientations of(Placement limb, SampleSource samples) throws IOException {
    var orientations = new Orientations(limb);
    samples.play(orientations);
    return orientations;
  }

  @Override
  public void sample(Placement worn, double sensorRateHz, ImuSample sample) {
    if (worn == limb) {
      rateHz = sensorRateHz;
    }
    courses.computeIfAbsent(worn, unused -> new OrientationCourse(sensorRateHz)).push(sample);
  }

  void write(OutputStream out) throws IOException {
    List<String> labels = courses.keySet().stream().map(Orientations::label).toList();
    List<double[]> row = new ArrayList<>();
    labels.forEach(label -> row.add(new double[4]));
    try (var file = new QuaternionStorage(rateHz, labels, out)) {
      OrientationCourse leading = courses.get(limb);
      for (int i = 0; leading != null && i < leading.size(); i++) {
        if (at(leading.timeNanos(i), row)) {
          file.row(leading.timeNanos(i) * 1e-9, row);
        }
      }
    }
  }

  private boolean at(long timeNanos, List<double[]> row) {
    int column = 0;
    boolean all = true;
    for (OrientationCourse course : courses.values()) {
      all &= course.sensorToEarth(timeNanos, row.get(column++));
    }
    return all;
  }

  /** A body of OpenSim's usual models, and what OpenSense takes a sensor's frame on it by. */
  private static String label(Placement worn) {
    return switch (worn) {
      case THIGH_LEFT -> "femur_l_imu";
      case THIGH_RIGHT -> "femur_r_imu";
      case SHANK_LEFT -> "tibia_l_imu";
      case SHANK_RIGHT -> "tibia_r_imu";
      case SACRUM -> "pelvis_imu";
      case T12 -> "torso_imu";
      case BARBELL -> "barbell_imu";
      case WRIST -> "wrist_imu";
    };
  }
}
