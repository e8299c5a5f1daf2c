package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.analysis.trunk.BackUnknown;
import dev.femoris.analysis.trunk.BackVerdict;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole session with a sensor on the thigh alone says of the back. */
class ThighHintSessionTest {

  @ParameterizedTest
  @ValueSource(strings = {"conventional_deadlift", "romanian_deadlift"})
  void everyRepetitionOfAHingeLiftIsMeasured(String exercise) {
    SimulatedSession lifted = session(exercise, 3);

    List<Repetition> found = repetitions(lifted, setup(lifted));

    assertThat(found).hasSizeGreaterThan(5);
    for (Repetition r : found) {
      HingeMeasures measures = r.measures().hinge().orElseThrow();
      assertThat(measures.onAxis()).isBetween(0.8, 1.0);
      double bottomDeg = Math.toDegrees(measures.features().of(RoundingFeature.BOTTOM));
      assertThat(bottomDeg).isBetween(10.0, 80.0);
      assertThat(measures.features().of(RoundingFeature.CONCENTRIC_S))
          .isCloseTo(r.concentricS(), within(0.03));
      assertThat(Math.toDegrees(measures.standingRad())).isBetween(-12.0, 12.0);
    }
  }

  @Test
  void whereTheBackDoesNotRoundNothingIsMeasured() {
    SimulatedSession lifted = session("glute_bridge", 3);

    assertThat(repetitions(lifted, setup(lifted)))
        .isNotEmpty()
        .allMatch(r -> r.measures().hinge().isEmpty());
  }

  @Test
  void withoutABaselineEveryRepetitionSaysThatThereIsNone() {
    SimulatedSession lifted = session("conventional_deadlift", 4);

    assertThat(backs(lifted, setup(lifted), BackSetup.plain()))
        .isNotEmpty()
        .allMatch(b -> b.level() == BackLevel.INFERRED)
        .allMatch(b -> b.reason().equals(Optional.of(BackUnknown.NO_BASELINE)));
  }

  @Test
  void againstTheOwnBaselineARepetitionIsJudgedOrSaysWhyNot() {
    SimulatedSession lifted = session("conventional_deadlift", 4);
    SessionSetup setup = setup(lifted);
    AthleteBaseline own = AthleteBaseline.of("conventional_deadlift", repetitions(lifted, setup));

    List<BackFinding> backs =
        backs(lifted, setup.withBaseline(Optional.of(own)), BackSetup.plain());

    assertThat(backs).noneMatch(b -> b.reason().equals(Optional.of(BackUnknown.NO_BASELINE)));
    assertThat(backs)
        .as("the baseline's own repetitions")
        .noneMatch(b -> b.verdict() == BackVerdict.POSSIBLE)
        .anyMatch(b -> b.verdict() == BackVerdict.UNLIKELY);
    backs.stream()
        .filter(b -> b.verdict() == BackVerdict.UNLIKELY)
        .forEach(b -> assertThat(b.evidence()).startsWith("the thigh moves as in your good reps"));
  }

  @Test
  void aRomanianDeadliftIsNeverToldFromTheThighAlone() {
    SimulatedSession lifted = session("romanian_deadlift", 5);
    SessionSetup setup = setup(lifted);
    AthleteBaseline own = AthleteBaseline.of("romanian_deadlift", repetitions(lifted, setup));

    assertThat(backs(lifted, setup.withBaseline(Optional.of(own)), BackSetup.plain()))
        .isNotEmpty()
        .allMatch(b -> b.verdict() == BackVerdict.CANNOT_TELL);
  }

  @Test
  void aLoadThatIsDeclaredDoesNotDisturbABaselineWithoutOne() {
    SimulatedSession lifted = session("conventional_deadlift", 4);
    SessionSetup setup = setup(lifted);
    AthleteBaseline own = AthleteBaseline.of("conventional_deadlift", repetitions(lifted, setup));

    assertThat(
            backs(
                lifted,
                setup.withBaseline(Optional.of(own)),
                BackSetup.plain().withLoadKg(OptionalDouble.of(120))))
        .noneMatch(b -> b.reason().equals(Optional.of(BackUnknown.LOAD_CHANGED)));
  }

  @Test
  void anotherLoadThanTheBaselinesIsSaidInsteadOfAVerdict() {
    SimulatedSession lifted = session("conventional_deadlift", 4);
    SessionSetup setup = setup(lifted);
    AthleteBaseline own =
        AthleteBaseline.of("conventional_deadlift", repetitions(lifted, setup))
            .withLoadKg(OptionalDouble.of(100));
    SessionSetup against = setup.withBaseline(Optional.of(own));

    assertThat(backs(lifted, against, loaded(OptionalDouble.of(120))))
        .isNotEmpty()
        .allMatch(b -> b.reason().equals(Optional.of(BackUnknown.LOAD_CHANGED)));
    assertThat(backs(lifted, against, loaded(OptionalDouble.empty())))
        .isNotEmpty()
        .allMatch(b -> b.reason().equals(Optional.of(BackUnknown.LOAD_UNKNOWN)));
    assertThat(backs(lifted, against, loaded(OptionalDouble.of(110))))
        .isEqualTo(backs(lifted, against, loaded(OptionalDouble.of(100))))
        .anyMatch(b -> b.verdict() == BackVerdict.UNLIKELY);
  }

  @Test
  void theLoadOfTheLatestSessionIsTheBaselines() {
    SimulatedSession lifted = session("conventional_deadlift", 4);
    SessionSetup setup = setup(lifted);
    List<Repetition> done = repetitions(lifted, setup);
    AthleteBaseline own =
        AthleteBaseline.of("conventional_deadlift", done)
            .withLoadKg(OptionalDouble.of(100))
            .with(done)
            .withLoadKg(OptionalDouble.of(120));

    assertThat(own.sessions()).hasSize(2);
    assertThat(own.sessions().getFirst().loadKg()).hasValue(100);
    assertThat(own.rounding().orElseThrow().loadKg()).hasValue(120);
  }

  private static BackSetup loaded(OptionalDouble loadKg) {
    return BackSetup.plain().withLoadKg(loadKg);
  }

  @Test
  void aSessionCutSavedAndGoneOnWithSaysTheSame() {
    SimulatedSession lifted = session("conventional_deadlift", 6);
    SessionSetup plain = setup(lifted);
    AthleteBaseline own = AthleteBaseline.of("conventional_deadlift", repetitions(lifted, plain));
    SessionSetup setup = plain.withBaseline(Optional.of(own));
    List<ImuSample> samples = lifted.samples();
    var whole = new AthleteSession(setup, BackSetup.plain());
    var cut = new AthleteSession(setup, BackSetup.plain());
    for (int i = 0; i < samples.size(); i++) {
      whole.push(Placement.THIGH_RIGHT, samples.get(i));
      cut.push(Placement.THIGH_RIGHT, samples.get(i));
      if (i % 997 == 0) {
        cut = AthleteSession.restore(setup, BackSetup.plain(), Optional.empty(), cut.snapshot());
      }
    }
    whole.finish();
    cut.finish();

    assertThat(backs(cut.result())).isEqualTo(backs(whole.result())).isNotEmpty();
  }

  private static SimulatedSession session(String exercise, long seed) {
    return SessionSimulator.simulate(SimulationSpec.of(exercise, seed).withSets(1, 8));
  }

  private static SessionSetup setup(SimulatedSession s) {
    var exercise = ExerciseCatalog.builtIn().find(s.exercise()).orElseThrow();
    return new SessionSetup(exercise, Placement.THIGH_RIGHT, s.rateHz());
  }

  private static List<Repetition> repetitions(SimulatedSession s, SessionSetup setup) {
    return OfflineAnalysis.withoutTrace(setup, s.samples()).result().sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .map(JudgedRepetition::repetition)
        .toList();
  }

  private static List<BackFinding> backs(SimulatedSession s, SessionSetup setup, BackSetup back) {
    return backs(
        OfflineAnalysis.of(setup, back, s.samples(), Optional.empty(), List.of(), false).result());
  }

  private static List<BackFinding> backs(SessionResult result) {
    return result.sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .flatMap(r -> r.trunk().flatMap(TrunkReport::back).stream())
        .toList();
  }
}
