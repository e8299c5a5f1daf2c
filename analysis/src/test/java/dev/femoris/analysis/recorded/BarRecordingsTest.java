package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionAnalysis;
import dev.femoris.analysis.session.SessionResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sets of ten with a sensor on the bar, in bursts; and people's backs and legs, which lift none.
 */
class BarRecordingsTest {

  @ParameterizedTest
  @CsvSource({
    "romanian_deadlift, f_set1",
    "romanian_deadlift, f_set2",
    "conventional_deadlift, a_set1",
    "conventional_deadlift, h_set1",
    "conventional_deadlift, h_set2"
  })
  void tenLiftsAreTenInOneSet(String exercise, String set) throws IOException {
    var recording = recording("barbell-ble/" + exercise + "_lifter-" + set, "");
    SessionResult result =
        OfflineAnalysis.of(recording.setup(exercise, Placement.BARBELL), recording.samples())
            .result();
    assertThat(result.sets()).isEmpty();
    assertThat(result.bar().sets())
        .singleElement()
        .satisfies(s -> assertThat(s.repetitions()).hasSize(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sacrum_", "t12_", "thigh_right_", "thigh_left_"})
  void standingSittingWalkingAndRunningLiftNoBar(String prefix) throws IOException {
    var recording = recording("qmt-full-body/stand_sit_gait", prefix);
    for (String exercise : new String[] {"romanian_deadlift", "conventional_deadlift", "squat"}) {
      var setup = recording.setup(exercise, Placement.BARBELL);
      assertThat(OfflineAnalysis.of(setup, recording.samples()).result().repetitionCount())
          .isZero();
    }
  }

  @Test
  void aSnapshotGoesOnAsIfNothingHadBeen() throws IOException {
    var recording = recording("barbell-ble/conventional_deadlift_lifter-h_set2", "");
    var setup = recording.setup("conventional_deadlift", Placement.BARBELL);
    var undisturbed = SessionAnalysis.of(setup);
    var cut = SessionAnalysis.of(setup);
    int n = 0;
    for (var sample : recording.samples()) {
      assertThat(cut.push(sample)).isEqualTo(undisturbed.push(sample));
      if (n++ % 97 == 0) {
        byte[] snapshot = cut.snapshot();
        cut = SessionAnalysis.restore(setup, snapshot);
        assertThat(cut.snapshot()).isEqualTo(snapshot);
      }
    }
    assertThat(cut.finish()).isEqualTo(undisturbed.finish());
    assertThat(cut.result()).isEqualTo(undisturbed.result());
  }

  private static CanonicalRecording recording(String name, String prefix) throws IOException {
    Optional<Path> file = SharedRecordings.find(name + ".csv.gz");
    Assumptions.assumeTrue(file.isPresent(), "recordings are not beside the project");
    return CanonicalRecording.read(file.get(), prefix);
  }
}
