package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.cue.CoachedSession;
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
  void aSensorHoldsLessThan62KibibytesAfterTwoSetsOfEight(String exercise) {
    SessionAnalyzer analyzer = fed(setup(exercise), samples(exercise, 2, 8));
    assertThat(HeapSize.bytes(analyzer) / KIB).isLessThan(62);
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

  static List<String> lifts() {
    return List.of(
        "conventional_deadlift", "romanian_deadlift", "slider_curl", "nordic_curl", "leg_swing");
  }

  @ParameterizedTest
  @MethodSource("lifts")
  void afterThirtySetsItIsStillNoMoreThanSixtyFour(String exercise) {
    SessionSetup setup = setup(exercise);
    long few = 0;
    for (int sets : new int[] {2, 10, 30}) {
      SessionAnalyzer analyzer = fed(setup, samples(exercise, sets, 10));
      long held = HeapSize.bytes(analyzer);
      assertThat(analyzer.result().repetitionCount()).isGreaterThanOrEqualTo(9 * sets);
      assertThat(held / KIB).as("%d sets", sets).isLessThan(64);
      few = sets == 2 ? held : few;
      assertThat(held - few).as("growth from 2 to %d sets", sets).isLessThan(8 * 1024);
    }
  }

  @Test
  void withWhatIsSaidToTheAthleteItIsNoMoreThanSixtyFourEither() {
    String exercise = "conventional_deadlift";
    SessionSetup setup = setup(exercise);
    var coached = new CoachedSession(setup, Optional.of(setup.exercise().tempo()));
    samples(exercise, 30, 10).forEach(coached::push);
    assertThat(coached.cues()).hasSizeGreaterThan(300);
    assertThat(HeapSize.bytes(coached) / KIB).isLessThan(64);
  }
}
