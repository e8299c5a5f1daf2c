package dev.femoris.service.validation;

import dev.femoris.analysis.orientation.VqfFilter;
import dev.femoris.analysis.orientation.VqfParams;
import dev.femoris.analysis.validation.OrientationError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The orientation filter against outputs of its authors' own implementation. */
final class FilterReference {

  private static final double ORIENTATION_BAR_DEG = 1e-6;
  private static final double BIAS_BAR_RAD_PER_S = 1e-9;
  private static final Map<String, Double> SAMPLING_TIME_S =
      new TreeMap<>(Map.of("recording-286hz", 0.0035, "simulated-rdl-100hz", 0.01));

  private FilterReference() {}

  private record Difference(int compared, double angleDeg, double biasRadPerS, int restFlags) {}

  static Section section(DataFolder data, Progress progress) {
    var draft = new Section.Draft("vqf_reference", "Orientation filter against its authors' own");
    draft.text(
        """
        Outputs of the authors' C++ implementation of VQF (dlaidig/vqf, MIT) with its published parameters, six axes, beside \
        ours on the same input. The input of the second file is simulated.""");
    draft.head(
        "input",
        "outputs compared",
        "largest orientation difference °",
        "largest bias difference" + " rad/s",
        "rest flags that differ");
    draft.row("**bar**", "", "≤ 1e-6", "≤ 1e-9", "0");
    SAMPLING_TIME_S.forEach(
        (name, samplingTimeS) -> add(draft, data, progress, name, samplingTimeS));
    return draft.endTable().done();
  }

  private static void add(
      Section.Draft draft, DataFolder data, Progress progress, String name, double samplingTimeS) {
    Optional<Path> input = data.file("vqf-reference/" + name + ".input.csv.gz");
    Optional<Path> expected = data.file("vqf-reference/" + name + ".expected.csv.gz");
    if (input.isEmpty() || expected.isEmpty()) {
      draft.skip("vqf-reference/" + name);
      return;
    }
    progress.at("vqf-reference/" + name);
    Difference d =
        compare(NumberTable.read(input.get()), NumberTable.read(expected.get()), samplingTimeS);
    draft.row(
        name,
        Integer.toString(d.compared),
        below(d.angleDeg, ORIENTATION_BAR_DEG),
        below(d.biasRadPerS, BIAS_BAR_RAD_PER_S),
        Integer.toString(d.restFlags));
    String metric = name.replace('-', '_');
    draft
        .figure(metric + "_orientation_1e9_deg", Math.rint(1e9 * d.angleDeg), 1000)
        .figure(metric + "_bias_1e12_rad_s", Math.rint(1e12 * d.biasRadPerS), 1000)
        .figure(metric + "_rest_flags_that_differ", d.restFlags, 0);
  }

  /**
   * What is far below the bar is rounding of the last digits, which may differ between machines.
   */
  private static String below(double value, double bar) {
    return value < bar / 10
        ? String.format(Locale.ROOT, "< %.0e", bar / 10)
        : String.format(Locale.ROOT, "%.1e", value);
  }

  private static Difference compare(
      List<double[]> samples, List<double[]> expected, double samplingTimeS) {
    var filter = new VqfFilter(VqfParams.published(), samplingTimeS);
    double angleRad = 0;
    double bias = 0;
    int restFlags = 0;
    int pushed = 0;
    for (double[] row : expected) {
      for (; pushed <= row[0]; pushed++) {
        double[] s = samples.get(pushed);
        filter.push(Arrays.copyOfRange(s, 0, 3), Arrays.copyOfRange(s, 3, 6));
      }
      var error = OrientationError.between(filter.sensorToEarth(), Arrays.copyOfRange(row, 1, 5));
      angleRad = Math.max(angleRad, error.totalRad());
      for (int i = 0; i < 3; i++) {
        bias = Math.max(bias, Math.abs(filter.biasRadPerS()[i] - row[5 + i]));
      }
      restFlags += filter.resting() == (row[9] == 1) ? 0 : 1;
    }
    return new Difference(expected.size(), Math.toDegrees(angleRad), bias, restFlags);
  }
}
