package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTest {

  @ParameterizedTest
  @CsvSource({
    "squat, THIGH_LEFT, THIGH",
    "glute_bridge, THIGH_RIGHT, THIGH",
    "prone_leg_curl, SHANK_RIGHT, SHANK",
    "seated_knee_extension, SHANK_LEFT, SHANK"
  })
  void theLimbTheExerciseMovesIsJudged(String exercise, Placement worn, Segment segment) {
    assertThat(setup(exercise, worn).basis()).isEqualTo(new Basis.Limb(segment, worn));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prone_leg_curl", "standing_band_curl", "seated_knee_extension"})
  void anExerciseOfTheShankIsNotJudgedFromTheThighAndNothingIsMadeUp(String exercise) {
    var setup = setup(exercise, Placement.THIGH_RIGHT);
    assertThat(setup.basis()).isEqualTo(new Basis.Unsuited(Segment.SHANK, Placement.THIGH_RIGHT));
    var session = SessionSimulator.simulate(SimulationSpec.of("squat", 1));
    var analysis = SessionAnalysis.of(setup);
    session.samples().forEach(sample -> assertThat(analysis.push(sample)).isEmpty());
    assertThat(analysis.finish()).isEmpty();
    assertThat(analysis.motion()).isEmpty();
    assertThat(analysis.result().sets()).isEmpty();
    assertThat(analysis.result().rejected()).isEmpty();
    assertThat(analysis.result().basis().judges()).isFalse();
    assertThat(SessionAnalysis.restore(setup, analysis.snapshot()).result())
        .isEqualTo(analysis.result());
    assertThat(OfflineAnalysis.of(setup, session.samples()).trace().size()).isZero();
  }

  @Test
  void theThighsAnalysisTakesNoOtherSensor() {
    var setup = setup("squat", Placement.SACRUM);
    assertThat(setup.basis().judges()).isFalse();
    assertThatThrownBy(() -> new SessionAnalyzer(setup))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("squat")
        .hasMessageContaining("sacrum");
  }

  private static SessionSetup setup(String exercise, Placement worn) {
    return new SessionSetup(ExerciseCatalog.builtIn().find(exercise).orElseThrow(), worn, 100);
  }
}
