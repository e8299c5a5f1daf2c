package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a live sensor may hold. */
class LiveSensorMemoryTest {

  private static final double KIB = 1024;

  /** A common rate of sensors, and close to the one that fills the longest window. */
  private static final double RATE_HZ = 104;

  static List<String> exercises() {
    return ExerciseCatalog.builtIn().all().stream().map(ExerciseProfile::id).toList();
  }

  private static SessionSetup setup(String exercise) {
    ExerciseProfile profile = ExerciseCatalog.builtIn().find(exercise).orElseThrow();
    Placement worn =
        switch (profile.segment()) {
          case THIGH -> Placement.THIGH_RIGHT;
          case SHANK -> Placement.SHANK_RIGHT;
        };
    return new SessionSetup(profile, worn, RATE_HZ);
  }

  private static List<ImuSample> samples(String exercise, int sets, int repetitions) {
    return SessionSimulator.simulate(
            SimulationSpec.of(exercise, 31).withRateHz(RATE_HZ).withSets(sets, repetitions))
        .samples();
  }

  private static SessionAnalyzer fed(SessionSetup setup, List<ImuSample> samples) {
    var analyzer = new SessionAnalyzer(setup);
    samples.forEach(analyzer::push);
    return analyzer;
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void aSensorHoldsNoMoreThanSixtyKibibytesAfterTwoSetsOfEight(String exercise) {
    SessionAnalyzer analyzer = fed(setup(exercise), samples(exercise, 2, 8));
    assertThat(HeapSize.bytes(analyzer) / KIB).isLessThan(60);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void withATargetAndABaselineItIsNoMoreThanSixtyFour(String exercise) {
    SessionSetup plain = setup(exercise);
    List<ImuSample> samples = samples(exercise, 2, 8);
    List<Repetition> done =
        fed(plain, samples).result().sets().stream()
            .flatMap(set -> set.repetitions().stream())
            .map(JudgedRepetition::repetition)
            .toList();
    SessionSetup full =
        plain
            .withTarget(Optional.of(plain.exercise().tempo()))
            .withBaseline(baseline(exercise, done));
    assertThat(HeapSize.bytes(fed(full, samples)) / KIB).isLessThan(64);
  }

  private static Optional<AthleteBaseline> baseline(String exercise, List<Repetition> done) {
    if (done.isEmpty()) {
      return Optional.empty(); // A stretch has none.
    }
    AthleteBaseline baseline = AthleteBaseline.of(exercise, done);
    for (int session = 1; session < AthleteBaseline.REMEMBERED; session++) {
      baseline = baseline.with(done);
    }
    return Optional.of(baseline);
  }

  @Test
  void whatIsHeldBeyondWhatWasFoundDoesNotGrow() {
    SessionSetup setup = setup("stability_ball_curl");
    SessionAnalyzer two = fed(setup, samples("stability_ball_curl", 2, 8));
    SessionAnalyzer eight = fed(setup, samples("stability_ball_curl", 8, 12));
    long found = HeapSize.bytes(eight.found()) - HeapSize.bytes(two.found());
    long held = HeapSize.bytes(eight) - HeapSize.bytes(two);
    assertThat(eight.result().repetitionCount()).isGreaterThan(90);
    assertThat(held - found).isLessThan(1000);
  }
}
