package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTrialsTest {

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "glute_bridge", "stability_ball_curl"})
  void aSessionWithWalkingIsRecognisedOrAnsweredWithWhatCannotBeToldFromIt(String exercise) {
    Recognition answer = recognise(SimulationSpec.of(exercise, 530)).orElseThrow();
    assertThat(answer.admits(exercise)).as("%s", answer).isTrue();
    assertThat(answer.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void twoRepetitionsSayNothing() {
    var few = SimulationSpec.of("glute_bridge", 531).withSets(1, 1).withConfounders(false);
    assertThat(recognise(few)).isEmpty();
  }

  @Test
  void aBarSensorRecognisesNothing() {
    var trials = new ExerciseTrials(ExerciseCatalog.builtIn(), Placement.BARBELL, 100);
    session(SimulationSpec.of("glute_bridge", 530)).samples().forEach(trials::push);
    trials.finish();
    assertThat(trials.recognition()).isEmpty();
  }

  private static Optional<Recognition> recognise(SimulationSpec spec) {
    SimulatedSession session = session(spec);
    var trials =
        new ExerciseTrials(ExerciseCatalog.builtIn(), Placement.THIGH_RIGHT, session.rateHz());
    session.samples().forEach(trials::push);
    trials.finish();
    return trials.recognition();
  }

  private static SimulatedSession session(SimulationSpec spec) {
    return SessionSimulator.simulate(spec);
  }
}
