package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred seconds of standing, sitting, walking and running (Bo Yang 2021, MIT licence). */
class EverydayMovementTest {

  @ParameterizedTest
  @EnumSource(names = {"THIGH_LEFT", "THIGH_RIGHT"})
  void nothingIsARepetitionOfAnyExerciseAndWhatWasRefusedIsListed(Placement thigh)
      throws IOException {
    Path file =
        SharedRecordings.find("qmt-full-body/stand_sit_gait.csv.gz")
            .orElseGet(() -> Assumptions.abort("recording is not beside the project"));
    CanonicalRecording recording = CanonicalRecording.read(file, thigh.id() + "_");
    double lengthS = recording.samples().getLast().timeNanos() * 1e-9;
    for (ExerciseProfile exercise : ExerciseCatalog.builtIn().all()) {
      SessionResult result =
          OfflineAnalysis.of(recording.setup(exercise.id(), thigh), recording.samples()).result();
      assertThat(result.sets()).as("%s on %s", exercise.id(), thigh).isEmpty();
      if (!result.basis().judges() || exercise.kind() == ExerciseKind.HOLD) {
        continue; // Nothing is considered: no sensor for it, or nothing that moves is an attempt.
      }
      assertThat(result.rejected())
          .as("%s on %s: refused in each half", exercise.id(), thigh)
          .anyMatch(r -> r.startNanos() * 1e-9 < lengthS / 2)
          .anyMatch(r -> r.startNanos() * 1e-9 > lengthS / 2);
    }
  }
}
