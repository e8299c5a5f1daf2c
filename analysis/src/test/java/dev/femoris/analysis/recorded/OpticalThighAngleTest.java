package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.OfflineAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Thigh angle of single squats and lunges against optical joint angles (CMU, doi:10.1109/JBHI.
 * 2024.3368042), right thigh, after subtracting each file's median difference.
 */
class OpticalThighAngleTest {
  private static final String[] MOVEMENTS = {
    "SqDL", "SqHalfDL", "SqSL", "SqHalfSL", "DeclineSq", "Lunge"
  };

  @Test
  void theThighAngleIsGoodToAFewDegrees() throws IOException {
    Map<String, Double> rmseDeg = new TreeMap<>();
    for (String movement : MOVEMENTS) {
      for (int repetition = 1; repetition <= 5; repetition += 2) {
        Optional<Path> file =
            SharedRecordings.find("cmu-thigh/%s_rep%02d.csv.gz".formatted(movement, repetition));
        if (file.isPresent()) {
          CanonicalRecording recording = CanonicalRecording.read(file.get(), "thigh_right_");
          rmseDeg.put(recording.name(), rmseDeg(recording));
        }
      }
    }
    Assumptions.assumeFalse(rmseDeg.isEmpty(), "recordings are not beside the project");
    double[] sorted = rmseDeg.values().stream().mapToDouble(d -> d).sorted().toArray();
    assertThat(sorted).hasSizeGreaterThanOrEqualTo(17);
    assertThat(sorted[sorted.length / 2]).as("median of %s", rmseDeg).isLessThanOrEqualTo(2.5);
    assertThat(sorted[sorted.length - 1]).as("worst of %s", rmseDeg).isLessThanOrEqualTo(6);
  }

  private static double rmseDeg(CanonicalRecording recording) {
    AngleTrace trace =
        OfflineAnalysis.of(recording.setup("squat", Placement.THIGH_RIGHT), recording.samples())
            .trace();
    double[] tS = recording.truth().numbers("theta_t_s");
    double[] thetaDeg = recording.truth().numbers("theta_deg");
    assertThat(trace.size()).isEqualTo(recording.samples().size());
    double[] error = new double[tS.length];
    for (int i = 0; i < tS.length; i++) {
      int at = Arrays.binarySearch(trace.timeNanos(), Math.round(tS[i] * 1e9));
      assertThat(at).as("%s: an angle at %f s", recording.name(), tS[i]).isNotNegative();
      error[i] = Math.toDegrees(trace.thetaRad()[at]) - thetaDeg[i];
    }
    double[] valid = Arrays.stream(error).filter(e -> !Double.isNaN(e)).sorted().toArray();
    double median = valid[valid.length / 2];
    return Math.sqrt(
        Arrays.stream(valid).map(e -> (e - median) * (e - median)).average().orElse(0));
  }
}
