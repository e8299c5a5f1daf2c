package dev.femoris.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.recorded.SharedRecordings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against outputs of the authors' own C++ implementation (dlaidig/vqf, commit b66ff21, default
 * parameters).
 */
class VqfReferenceTest {

  @ParameterizedTest
  @CsvSource({"recording-286hz,0.0035", "simulated-rdl-100hz,0.01"})
  void agreesWithTheAuthorsImplementation(String name, double samplingTimeS) throws Exception {
    Path input =
        SharedRecordings.find("vqf-reference/" + name + ".input.csv.gz")
            .orElseGet(() -> Assumptions.abort("reference recordings are not beside the project"));
    Path expected = input.resolveSibling(name + ".expected.csv.gz");
    List<String[]> samples = SharedRecordings.rows(input);
    var filter = new VqfFilter(VqfParams.published(), samplingTimeS);
    int pushed = 0;
    for (String[] row : SharedRecordings.rows(expected).stream().skip(1).toList()) {
      int index = Integer.parseInt(row[0]);
      for (; pushed <= index; pushed++) {
        String[] s = samples.get(pushed + 1);
        filter.push(
            new double[] {at(s, 0), at(s, 1), at(s, 2)},
            new double[] {at(s, 3), at(s, 4), at(s, 5)});
      }
      assertThat(angleDeg(filter.sensorToEarth(), row))
          .as("orientation at %s", index)
          .isLessThan(1e-6);
      for (int i = 0; i < 3; i++) {
        assertThat(filter.biasRadPerS()[i] - at(row, 5 + i))
            .as("bias at %s", index)
            .isBetween(-1e-9, 1e-9);
      }
      assertThat(filter.biasSigmaRadPerS() - at(row, 8)).isBetween(-1e-9, 1e-9);
      assertThat(filter.resting()).as("rest at %s", index).isEqualTo(row[9].equals("1"));
    }
  }

  private static double at(String[] row, int column) {
    return Double.parseDouble(row[column]);
  }

  /**
   * Angle between the two orientations; sine form, because arccos loses half of the digits near
   * zero.
   */
  private static double angleDeg(double[] q, String[] row) {
    double[] conjugate = {at(row, 1), -at(row, 2), -at(row, 3), -at(row, 4)};
    double[] difference = new double[4];
    Quaternions.multiply(conjugate, q, difference);
    double norm =
        Math.sqrt(
            at(row, 1) * at(row, 1)
                + at(row, 2) * at(row, 2)
                + at(row, 3) * at(row, 3)
                + at(row, 4) * at(row, 4));
    return Math.toDegrees(
        2 * Math.asin(Math.hypot(Math.hypot(difference[1], difference[2]), difference[3]) / norm));
  }
}
