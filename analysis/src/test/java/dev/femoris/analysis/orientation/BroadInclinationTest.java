package dev.femoris.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.recorded.SharedRecordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Inclination against the optical orientation of the BROAD benchmark (Laidig et al. 2021,
 * doi:10.3390/data6070072), scored while the board moves.
 */
class BroadInclinationTest {
  private static final double RATE_HZ = 1 / 0.0035;

  @ParameterizedTest
  @CsvSource({
    "01_undisturbed_slow_rotation_A,0.65",
    "05_undisturbed_slow_rotation_with_breaks_B,0.40",
    "14_undisturbed_slow_translation_with_breaks_B,0.45"
  })
  void theInclinationIsAsGoodAsTheAuthors(String trial, double allowedDeg) throws IOException {
    Path input =
        SharedRecordings.find("broad/" + trial + ".csv.gz")
            .orElseGet(() -> Assumptions.abort("the benchmark is not beside the project"));
    Path optical = input.resolveSibling(trial + ".orientation.csv.gz");
    List<String[]> samples = SharedRecordings.rows(input);
    List<String[]> truth = SharedRecordings.rows(optical);
    var filter = new VqfFilter(VqfParams.published(), 1 / RATE_HZ);
    double sum = 0;
    int scored = 0;
    int next = 1;
    for (String[] s : samples.subList(1, samples.size())) {
      filter.push(
          new double[] {rad(s[4]), rad(s[5]), rad(s[6])},
          new double[] {number(s[1]), number(s[2]), number(s[3])});
      if (next < truth.size() && Math.abs(number(truth.get(next)[0]) - number(s[0])) < 1e-4) {
        String[] q = truth.get(next++);
        if (!q[1].isEmpty() && q[5].equals("1")) {
          double error = inclinationErrorDeg(filter.sensorToEarth(), q);
          sum += error * error;
          scored++;
        }
      }
    }
    assertThat(next).as("optical samples met").isEqualTo(truth.size());
    assertThat(scored).isGreaterThan(1000);
    assertThat(Math.sqrt(sum / scored)).as("inclination RMSE, degrees").isBetween(0.1, allowedDeg);
  }

  private static double inclinationErrorDeg(double[] estimate, String[] row) {
    double[] conjugate = {number(row[1]), -number(row[2]), -number(row[3]), -number(row[4])};
    double[] e = new double[4];
    Quaternions.multiply(estimate, conjugate, e);
    return Math.toDegrees(2 * Math.acos(Math.min(1, Math.hypot(e[0], e[3]))));
  }

  private static double rad(String degrees) {
    return Math.toRadians(number(degrees));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
