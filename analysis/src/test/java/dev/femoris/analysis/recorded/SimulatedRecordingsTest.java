package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated sessions of another maker than the project's own simulator. */
class SimulatedRecordingsTest {
  private static final double TOLERANCE_S = 0.5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "romanian_deadlift-1",
        "romanian_deadlift-faults",
        "conventional_deadlift-1",
        "conventional_deadlift-faults",
        "nordic_curl-1",
        "nordic_curl-faults",
        "glute_bridge-1",
        "glute_bridge-faults"
      })
  void everyRepetitionIsFoundAndNoneIsMadeUp(String name) throws IOException {
    CanonicalRecording recording = recording(name);
    double[] wanted = recording.truth().ofEach("reps", "end_s");
    assertThat(wanted).isNotEmpty();
    double[] found = EndMatching.endsS(result(recording));
    assertThat(EndMatching.of(wanted, found, TOLERANCE_S))
        .as("%s: ends %s, wanted %s", name, Arrays.toString(found), Arrays.toString(wanted))
        .isEqualTo(new EndMatching(wanted.length, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "romanian_deadlift-1",
        "conventional_deadlift-1",
        "nordic_curl-1",
        "glute_bridge-1"
      })
  void eventsAndRangesAreTheTrueOnes(String name) throws IOException {
    CanonicalRecording recording = recording(name);
    List<Repetition> found =
        result(recording).sets().stream()
            .flatMap(s -> s.repetitions().stream().map(r -> r.repetition()))
            .toList();
    double strap = recording.truth().number("strap_scale").orElse(1);
    double[] roms = recording.truth().ofEach("reps", "rom_deg");
    assertThat(found).hasSameSizeAs(roms);
    double[] starts = recording.truth().ofEach("reps", "start_s");
    double[] turnIns = recording.truth().ofEach("reps", "turn_in_s");
    double[] turnOuts = recording.truth().ofEach("reps", "turn_out_s");
    double[] ends = recording.truth().ofEach("reps", "end_s");
    double[] off = new double[4 * roms.length];
    for (int i = 0; i < roms.length; i++) {
      Repetition r = found.get(i);
      assertThat(Math.toDegrees(r.romRad()))
          .as("%s, range of repetition %d", name, i + 1)
          .isCloseTo(roms[i] * strap, within(4.0));
      off[4 * i] = Math.abs(r.startNanos() * 1e-9 - starts[i]);
      off[4 * i + 1] = Math.abs(r.turnInNanos() * 1e-9 - turnIns[i]);
      off[4 * i + 2] = Math.abs(r.turnOutNanos() * 1e-9 - turnOuts[i]);
      off[4 * i + 3] = Math.abs(r.endNanos() * 1e-9 - ends[i]);
    }
    Arrays.sort(off);
    assertThat(off[off.length / 2]).as("%s: median event error, s", name).isLessThan(0.02);
    assertThat(off[(int) (0.95 * off.length)]).as("%s: 95 %%, s", name).isLessThan(0.06);
  }

  private static CanonicalRecording recording(String name) throws IOException {
    Path file =
        SharedRecordings.find("simulated/" + name + ".csv.gz")
            .orElseGet(() -> Assumptions.abort("recordings are not beside the project"));
    return CanonicalRecording.read(file, "");
  }

  private static SessionResult result(CanonicalRecording recording) {
    String exercise = recording.name().substring(0, recording.name().indexOf('-'));
    return OfflineAnalysis.of(recording.setup(exercise, Placement.THIGH_RIGHT), recording.samples())
        .result();
  }
}
