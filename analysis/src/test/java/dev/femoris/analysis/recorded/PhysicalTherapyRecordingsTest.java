package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Lying raises of three people (UCI dataset 730), real thigh sensor, 25 Hz. Where ends are labelled
 * they are matched within a second, otherwise only the number is known.
 */
class PhysicalTherapyRecordingsTest {
  private static final double TOLERANCE_S = 1;

  @Test
  void fewRepetitionsAreMissedAndFewAreMadeUp() throws IOException {
    int expected = 0;
    int missed = 0;
    int spurious = 0;
    var found = new StringBuilder();
    for (String person : new String[] {"s1", "s2", "s3"}) {
      for (String exercise :
          new String[] {"supine_leg_raise", "side_lying_hip_abduction", "prone_hip_extension"}) {
        Optional<Path> file =
            SharedRecordings.find("uci-pt/" + person + "_" + exercise + ".csv.gz");
        Assumptions.assumeTrue(file.isPresent(), "recordings are not beside the project");
        CanonicalRecording recording = CanonicalRecording.read(file.get(), "");
        EndMatching matching = matching(recording, exercise);
        expected += matching.matched() + matching.missed();
        missed += matching.missed();
        spurious += matching.spurious();
        found.append(recording.name()).append(' ').append(matching).append('\n');
      }
    }
    assertThat(expected).isEqualTo(9 * 30 - 10);
    assertThat(missed).as("missed of %d\n%s", expected, found).isLessThanOrEqualTo(expected / 25);
    assertThat(spurious)
        .as("false of %d\n%s", expected, found)
        .isLessThanOrEqualTo(3 * expected / 100);
  }

  @Test
  void kneeExtensionsAreCountedFromTheShankUnit() throws IOException {
    for (String person : new String[] {"s1", "s2", "s3"}) {
      Optional<Path> file =
          SharedRecordings.find("uci-pt/" + person + "_seated_knee_extension.csv.gz");
      Assumptions.assumeTrue(file.isPresent(), "recordings are not beside the project");
      CanonicalRecording recording = CanonicalRecording.read(file.get(), "shank_right_");
      EndMatching matching = matching(recording, "seated_knee_extension", Placement.SHANK_RIGHT);
      assertThat(matching).as(person).isEqualTo(new EndMatching(30, 0, 0));
    }
  }

  private static EndMatching matching(CanonicalRecording recording, String exercise) {
    return matching(recording, exercise, Placement.THIGH_RIGHT);
  }

  private static EndMatching matching(
      CanonicalRecording recording, String exercise, Placement placement) {
    double[] ends =
        EndMatching.endsS(
            OfflineAnalysis.of(recording.setup(exercise, placement), recording.samples()).result());
    RecordedTruth truth = recording.truth();
    double[] hiddenFromS = truth.ofEach("reps_not_visible_at_thigh", "start_s");
    double[] hiddenToS = truth.ofEach("reps_not_visible_at_thigh", "end_s");
    double[] visible = EndMatching.outside(ends, hiddenFromS, hiddenToS);
    double[] labelled = truth.ofEach("reps", "end_s");
    if (labelled.length > 0) {
      return EndMatching.of(labelled, visible, TOLERANCE_S);
    }
    int expected = (int) truth.number("expected_reps").orElseThrow();
    int matched = Math.min(expected, visible.length);
    return new EndMatching(matched, expected - matched, visible.length - matched);
  }
}
