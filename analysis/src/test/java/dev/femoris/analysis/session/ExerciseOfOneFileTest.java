package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.ExerciseSheet;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.validation.FoundRepetition;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exercise that no Java knows: the hip thrust of the project's folder of sheets. */
class ExerciseOfOneFileTest {

  private static final long FIRST_SEED = 300;
  private static final int ATHLETES = 12;

  @Test
  void theHipThrustIsReadSimulatedAndCounted() throws IOException {
    ExerciseProfile hipThrust = hipThrust();
    List<Score> scores = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + ATHLETES; seed++) {
      SimulatedSession session =
          SessionSimulator.simulate(SimulationSpec.of(hipThrust, seed).withSets(2, 6));
      var setup = new SessionSetup(hipThrust, Placement.THIGH_RIGHT, session.rateHz());
      SessionResult result = Simulated.analysed(setup, session.samples());
      scores.add(Score.of(Truth.of(session.truth()), FoundRepetition.of(result)));
    }
    Score all = Score.pooled(scores);
    assertThat(all.expected()).isEqualTo(12 * ATHLETES);
    assertThat(all.f1().orElseThrow()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void itsMotionStaysWithinWhatTheSheetSays() throws IOException {
    ExerciseProfile hipThrust = hipThrust();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + ATHLETES; seed++) {
      var truth = SessionSimulator.simulate(SimulationSpec.of(hipThrust, seed)).truth();
      assertThat(truth.repetitions())
          .as("seed %d", seed)
          .hasSize(16)
          .allMatch(r -> r.romRad() > hipThrust.romMinRad() && r.romRad() < hipThrust.romMaxRad());
    }
  }

  private static ExerciseProfile hipThrust() throws IOException {
    Path sheet = Path.of("exercises", "hip_thrust.yaml");
    return ExerciseSheet.parse("hip_thrust.yaml", Files.readString(sheet));
  }
}
