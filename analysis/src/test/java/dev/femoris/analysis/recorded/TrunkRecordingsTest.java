package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.BackSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated hinge lifts with trunk sensors, of another maker than the project's own study. */
class TrunkRecordingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conventional_deadlift-a01",
        "conventional_deadlift-a02",
        "romanian_deadlift-a01",
        "romanian_deadlift-a02"
      })
  void theChangeOverTheOwnBaselineIsTheTrueOneToThreeDegrees(String name) throws IOException {
    Optional<Path> file = SharedRecordings.find("simulated-trunk/%s.csv.gz".formatted(name));
    Assumptions.assumeTrue(file.isPresent(), "the recordings are not beside the project");
    CanonicalRecording thigh = CanonicalRecording.read(file.orElseThrow(), "thigh_right_");
    double[] ends = thigh.truth().ofEach("reps", "end_s");
    double[] deltas = thigh.truth().ofEach("reps", "delta_lumbar_flexion_deg");
    List<Double> errors = new ArrayList<>();
    for (var set : result(file.orElseThrow(), thigh).sets()) {
      for (JudgedRepetition judged : set.repetitions()) {
        double end = judged.repetition().endNanos() * 1e-9;
        for (int i = 0; i < ends.length; i++) {
          if (Math.abs(end - ends[i]) < 0.5) {
            double truth = deltas[i];
            judged
                .trunk()
                .orElseThrow()
                .back()
                .orElseThrow()
                .reading()
                .map(BackReading::deltaRad)
                .ifPresent(
                    delta -> delta.ifPresent(rad -> errors.add(Math.toDegrees(rad) - truth)));
          }
        }
      }
    }
    assertThat(errors).hasSizeGreaterThanOrEqualTo(11);
    double square = errors.stream().mapToDouble(e -> e * e).average().orElseThrow();
    assertThat(Math.sqrt(square)).as("deg r.m.s.").isLessThan(3.5);
  }

  private static SessionResult result(Path file, CanonicalRecording thigh) throws IOException {
    return OfflineAnalysis.of(
            thigh.setup(
                thigh.name().substring(0, thigh.name().length() - 4), Placement.THIGH_RIGHT),
            BackSetup.plain(),
            thigh.samples(),
            Optional.empty(),
            List.of(trunk(file, Placement.SACRUM), trunk(file, Placement.T12)),
            false)
        .result();
  }

  private static OfflineAnalysis.Trunk trunk(Path file, Placement placement) throws IOException {
    return new OfflineAnalysis.Trunk(
        placement, 100, CanonicalRecording.read(file, placement.id() + "_").samples());
  }
}
