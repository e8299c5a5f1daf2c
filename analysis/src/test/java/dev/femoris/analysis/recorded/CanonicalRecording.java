package dev.femoris.analysis.recorded;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.SessionSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One sensor's samples of a recording beside the project, and its truth. */
public record CanonicalRecording(String name, List<ImuSample> samples, RecordedTruth truth) {
  private static final List<String> CHANNELS =
      List.of("ax_ms2", "ay_ms2", "az_ms2", "gx_dps", "gy_dps", "gz_dps");

  /**
   * Reads one sensor of a recording.
   *
   * @param gzippedCsv a {@code .csv.gz} with a truth JSON of the same base name beside it
   * @param columnPrefix for example {@code thigh_left_}; empty where there is one sensor only
   */
  public static CanonicalRecording read(Path gzippedCsv, String columnPrefix) throws IOException {
    List<String[]> rows = SharedRecordings.rows(gzippedCsv);
    List<String> header = Arrays.asList(rows.getFirst());
    int time = header.indexOf("t_s");
    int[] columns = CHANNELS.stream().mapToInt(c -> header.indexOf(columnPrefix + c)).toArray();
    List<ImuSample> samples = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      double[] v = Arrays.stream(columns).mapToDouble(c -> Double.parseDouble(row[c])).toArray();
      samples.add(
          new ImuSample(
              Math.round(Double.parseDouble(row[time]) * 1e9),
              v[0],
              v[1],
              v[2],
              Math.toRadians(v[3]),
              Math.toRadians(v[4]),
              Math.toRadians(v[5])));
    }
    String name = gzippedCsv.getFileName().toString().replace(".csv.gz", "");
    return new CanonicalRecording(
        name, samples, RecordedTruth.read(gzippedCsv.resolveSibling(name + ".json")));
  }

  public SessionSetup setup(String exercise, Placement placement) {
    return new SessionSetup(
        ExerciseCatalog.builtIn().find(exercise).orElseThrow(),
        placement,
        truth.number("rate_hz").orElseThrow());
  }
}
