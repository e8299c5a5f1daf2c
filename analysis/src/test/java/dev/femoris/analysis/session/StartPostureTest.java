package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.validation.FoundRepetition;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the two ends of a movement is the start, where no angle from gravity says so. */
class StartPostureTest {

  /** All of them were counted from raised to raised. */
  @ParameterizedTest
  @CsvSource({
    "seated_knee_extension, 1006",
    "seated_knee_extension, 1036",
    "prone_hip_extension, 1054"
  })
  void aMovementBeginsAtTheEndNearerToThePostureBeforeEverything(String exercise, long seed) {
    ExerciseProfile profile = ExerciseCatalog.builtIn().find(exercise).orElseThrow();
    SimulatedSession session = SessionSimulator.simulate(SimulationSpec.of(profile, seed));
    SessionResult result = Simulated.analysed(session);
    Score score = Score.of(Truth.of(session.truth()), FoundRepetition.of(result));
    assertThat(score.wrong()).isZero();
    assertThat(score.matched()).isGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"seated_knee_extension", "standing_band_curl", "prone_leg_curl"})
  void theShankOfSomebodyWhoWalksDoesNoSetOfAnything(String exercise) {
    var spec = EverydaySpec.of(1000).withLengthS(300).withOthers(Placement.SHANK_RIGHT);
    var shank = EverydaySimulator.simulate(spec).streams().get(1).samples();
    assertThat(Simulated.analysed(Simulated.setup(exercise, 100), shank).repetitionCount())
        .isLessThanOrEqualTo(1);
  }
}
