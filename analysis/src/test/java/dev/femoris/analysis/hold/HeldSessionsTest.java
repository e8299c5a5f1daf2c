package dev.femoris.analysis.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionAnalyzer;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds of simulated athletes. */
class HeldSessionsTest {

  private static final double EDGE_S = 0.4;

  private static ExerciseProfile exercise(String id) {
    return ExerciseCatalog.builtIn().find(id).orElseThrow();
  }

  private static SessionSetup setup(SimulationSpec spec, String id) {
    return new SessionSetup(exercise(id), spec.placement(), 100);
  }

  /** Odd seeds begin in motion, with no rest in the start pose. */
  @ParameterizedTest
  @CsvSource({
    "supine_strap_stretch, 100",
    "supine_strap_stretch, 101",
    "supine_strap_stretch, 105",
    "supine_strap_stretch, 111",
    "standing_stretch, 106",
    "standing_stretch, 109",
    "standing_stretch, 313",
    "pigeon_pose, 105",
    "pigeon_pose, 114"
  })
  void everyHoldIsFoundAndNothingElse(String id, long seed) {
    SimulationSpec spec = SimulationSpec.of(exercise(id), seed);
    SimulatedSession session = SessionSimulator.simulate(spec);
    List<TrueRepetition> truth = session.truth().repetitions();
    List<Hold> holds =
        OfflineAnalysis.withoutTrace(setup(spec, id), session.samples()).result().holds();
    assertThat(holds).hasSameSizeAs(truth);
    for (int i = 0; i < holds.size(); i++) {
      assertThat(holds.get(i).startNanos() * 1e-9)
          .isCloseTo(truth.get(i).turnInS(), within(EDGE_S));
      assertThat(holds.get(i).endNanos() * 1e-9).isCloseTo(truth.get(i).turnOutS(), within(EDGE_S));
    }
  }

  @Test
  void aSessionCutAnywhereGoesOnAsIfNothingHadBeen() {
    String id = "supine_strap_stretch";
    SimulationSpec spec = SimulationSpec.of(exercise(id), 109);
    List<ImuSample> samples = SessionSimulator.simulate(spec).samples();
    List<Hold> undisturbed =
        OfflineAnalysis.withoutTrace(setup(spec, id), samples).result().holds();
    var analyzer = new SessionAnalyzer(setup(spec, id));
    for (int i = 0; i < samples.size(); i++) {
      if (i % 517 == 0) {
        analyzer = SessionAnalyzer.restore(setup(spec, id), analyzer.snapshot());
      }
      analyzer.push(samples.get(i));
    }
    analyzer.finish();
    assertThat(undisturbed).hasSize(3);
    assertThat(analyzer.result().holds()).isEqualTo(undisturbed);
  }
}
