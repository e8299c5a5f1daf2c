package dev.femoris.service.validation;

import dev.femoris.analysis.orientation.VqfFilter;
import dev.femoris.analysis.orientation.VqfParams;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.validation.OrientationError;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.offline.RecordingFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Inclination on trials of the BROAD benchmark, against optical orientation. */
final class BenchmarkOrientation {

  private static final double NANOS_PER_S = 1e9;
  private static final double SAME_TIME_S = 1e-4;

  /** Published figures are inclination RMSE in degrees. */
  private record Trial(
      String file, String bar, String authors, String madgwick, String mahony, String mahony6) {
    String number() {
      return file.substring(0, 2);
    }
  }

  private static final List<Trial> TRIALS =
      List.of(
          new Trial("01_undisturbed_slow_rotation_A", "≤ 0.65", "0.60", "0.78", "1.16", "0.60"),
          new Trial(
              "05_undisturbed_slow_rotation_with_breaks_B",
              "≤ 0.40",
              "0.35",
              "0.72",
              "0.78",
              "0.50"),
          new Trial(
              "14_undisturbed_slow_translation_with_breaks_B",
              "≤ 0.45",
              "0.41",
              "2.65",
              "1.61",
              "1.44"));

  private BenchmarkOrientation() {}

  static Section section(DataFolder data, Progress progress) {
    var draft = new Section.Draft("broad", "Inclination: BROAD, a board moved by hand");
    draft.text(
        """
        Laidig, Caruso, Cereatti, Seel 2021, doi:10.3390/data6070072 (CC BY 4.0, converted). VQF, six axes, published parameters, \
        against the optical orientation at its own times, where the board moves. Error = 2 acos √(w² + z²) of \
        estimate · conj(truth); RMSE in degrees.""");
    draft.head(
        "trial",
        "ours",
        "bar",
        "authors' C++ VQF, 6-axis",
        "Madgwick, 9-axis (published)",
        "Mahony, 9-axis (published)",
        "Mahony, 6-axis, no integral");
    TRIALS.forEach(trial -> add(draft, data, progress, trial));
    draft.endTable();
    draft.text(
        "The published filters use the magnetometer and one parameter set for all trials; an"
            + " inclination can be compared with them, a heading could not.");
    return draft.done();
  }

  private static void add(Section.Draft draft, DataFolder data, Progress progress, Trial trial) {
    Optional<Path> input = data.file("broad/" + trial.file + ".csv.gz");
    Optional<Path> truth = data.file("broad/" + trial.file + ".orientation.csv.gz");
    if (input.isEmpty() || truth.isEmpty()) {
      draft.skip("broad/" + trial.file);
      return;
    }
    progress.at("broad/" + trial.file);
    SensorRecording sensor = RecordingFile.read(input.get()).content().sensors().getFirst();
    double rmseDeg = Math.toDegrees(inclinationRmsRad(sensor, NumberTable.read(truth.get())));
    draft.row(
        trial.file.replace('_', ' '),
        "**" + Cells.of(rmseDeg, 3) + "**",
        trial.bar,
        trial.authors,
        trial.madgwick,
        trial.mahony,
        trial.mahony6);
    draft.figure(
        "trial_" + trial.number() + "_inclination_rmse_deg", Math.rint(1e4 * rmseDeg) / 1e4, 0.001);
  }

  private static double inclinationRmsRad(SensorRecording sensor, List<double[]> truth) {
    var filter = new VqfFilter(VqfParams.published(), 1 / sensor.rateHz());
    double sum = 0;
    int compared = 0;
    int next = 0;
    for (int i = 0; i < sensor.size() && next < truth.size(); i++) {
      ImuSample s = sensor.sample(i);
      filter.push(
          new double[] {s.rateXRadPerS(), s.rateYRadPerS(), s.rateZRadPerS()},
          new double[] {s.accelXMps2(), s.accelYMps2(), s.accelZMps2()});
      double[] row = truth.get(next);
      if (s.timeNanos() / NANOS_PER_S < row[0] - SAME_TIME_S) {
        continue;
      }
      next++;
      boolean seen = !Double.isNaN(row[1]);
      if (seen && row[5] == 1) {
        double error =
            OrientationError.between(filter.sensorToEarth(), Arrays.copyOfRange(row, 1, 5))
                .inclinationRad();
        sum += error * error;
        compared++;
      }
    }
    return Math.sqrt(sum / compared);
  }
}
