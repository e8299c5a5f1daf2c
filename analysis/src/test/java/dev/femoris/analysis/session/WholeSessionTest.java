package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.form.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SamplingErrors.Gap;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets, faults, holes and walks of whole simulated sessions. */
class WholeSessionTest {

  private static SimulatedSession simulated(SimulationSpec spec) {
    return SessionSimulator.simulate(spec);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"romanian_deadlift", "conventional_deadlift", "glute_bridge", "supine_leg_raise"})
  void setsAreThoseThatWereDone(String exercise) {
    SimulatedSession session =
        simulated(SimulationSpec.of(exercise, 61).withSets(3, 4).withConfounders(false));
    assertThat(Simulated.analysed(session).sets())
        .as("%s, seed 61", exercise)
        .extracting(set -> set.repetitions().size())
        .containsExactly(4, 4, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"squat", "side_lying_hip_abduction"})
  void aSetEndsByAPauseOrByLeavingAndNeverOtherwise(String exercise) {
    SimulatedSession session = simulated(SimulationSpec.of(exercise, 62).withSets(2, 4));
    var analyzer = new SessionAnalyzer(Simulated.setup(session));
    for (ImuSample sample : session.samples()) {
      List<SessionEvent> events = analyzer.push(sample);
      for (SessionEvent event : events) {
        if (event instanceof SessionEvent.SetEnded ended) {
          double pauseS = (sample.timeNanos() - ended.set().endNanos()) * 1e-9;
          boolean left =
              events.stream()
                  .anyMatch(
                      e ->
                          e instanceof SessionEvent.MovementRejected r
                              && (r.rejection().reason() == RejectionReason.WALKING
                                  || r.rejection().reason() == RejectionReason.POSTURE_CHANGE));
          assertThat(left || pauseS > pauseLimitS(ended.set()))
              .as("%s, seed 62, set %d, after %f s", exercise, ended.set().index(), pauseS)
              .isTrue();
        }
      }
    }
  }

  private static double pauseLimitS(ExerciseSet set) {
    double[] durations =
        set.repetitions().stream().mapToDouble(r -> r.repetition().durationS()).sorted().toArray();
    return Math.max(8, 3 * durations[durations.length / 2]);
  }

  @ParameterizedTest
  @CsvSource({
    "romanian_deadlift,PARTIAL,PARTIAL_RANGE",
    "romanian_deadlift,DROPPED_ECCENTRIC,DROPPED_ECCENTRIC",
    "glute_bridge,PARTIAL,PARTIAL_RANGE",
    "conventional_deadlift,DROPPED_ECCENTRIC,DROPPED_ECCENTRIC",
    "nordic_curl,PARTIAL,PARTIAL_RANGE",
    "squat,DROPPED_ECCENTRIC,DROPPED_ECCENTRIC"
  })
  void repetitionsDoneBadlyOnPurposeAreFound(String exercise, PlannedFault planned, Fault fault) {
    SimulatedSession session =
        simulated(
            SimulationSpec.of(exercise, 63)
                .withSets(1, 10)
                .withConfounders(false)
                .withFaults(planned, planned));
    List<TrueRepetition> truth = session.truth().repetitions();
    List<JudgedRepetition> found = Simulated.repetitions(Simulated.analysed(session));
    assertThat(found).as("%s, seed 63", exercise).hasSameSizeAs(truth);
    int present = 0;
    for (int i = 0; i < truth.size(); i++) {
      Finding finding =
          found.get(i).findings().stream()
              .filter(f -> f.fault() == fault)
              .findFirst()
              .orElseThrow();
      boolean done = truth.get(i).faults().contains(planned.id());
      boolean unsure = truth.get(i).unsure().contains(planned.id());
      if (i < 3) {
        assertThat(finding.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(finding.reason()).contains(Finding.Unknowable.NO_REFERENCE);
      } else if (!unsure) {
        assertThat(finding.verdict())
            .as("%s, seed 63, repetition %d", exercise, i + 1)
            .isEqualTo(done ? Verdict.PRESENT : Verdict.ABSENT);
        present += done ? 1 : 0;
      }
    }
    assertThat(present).as("the session holds some").isPositive();
  }

  @ParameterizedTest
  @CsvSource({"romanian_deadlift,1.5", "glute_bridge,3", "squat,0.8", "supine_leg_raise,2"})
  void afterALongHoleCountingGoesOn(String exercise, double holeS) {
    SimulationSpec spec = SimulationSpec.of(exercise, 64).withSets(1, 8).withConfounders(false);
    TrueRepetition third = simulated(spec).truth().repetitions().get(2);
    double fromS = 0.5 * (third.turnOutS() + third.endS());
    SimulatedSession session =
        simulated(
            spec.withSampling(
                new SamplingErrors(0, 0, 0, 1, List.of(new Gap(fromS, fromS + holeS)))));
    SessionSetup setup = Simulated.setup(session);
    List<SessionEvent> events = Simulated.events(setup, session.samples());
    assertThat(events)
        .filteredOn(SessionEvent.SignalNoticed.class::isInstance)
        .extracting(e -> ((SessionEvent.SignalNoticed) e).notice().kind())
        .as("%s, seed 64", exercise)
        .containsExactly(SignalNotice.Kind.SIGNAL_LOST);
    SessionResult result = Simulated.analysed(setup, session.samples());
    assertThat(result.notices()).hasSize(1);
    assertThat(result.notices().getFirst().timeNanos() * 1e-9)
        .as("said with the first sample after it")
        .isBetween(fromS + holeS - 0.02, fromS + holeS + 0.02);
    double[] wanted =
        session.truth().repetitions().stream()
            .filter(r -> r.endS() < fromS || r.startS() > fromS + holeS + 0.5)
            .mapToDouble(TrueRepetition::endS)
            .toArray();
    double[] found =
        Simulated.repetitions(result).stream()
            .mapToDouble(r -> r.repetition().endNanos() * 1e-9)
            .toArray();
    for (double end : wanted) {
      assertThat(Arrays.stream(found).anyMatch(f -> Math.abs(f - end) < 0.3))
          .as(
              "%s, seed 64: repetition that ends at %f s among %s",
              exercise, end, Arrays.toString(found))
          .isTrue();
    }
    assertThat(found.length).isLessThanOrEqualTo(8);
  }

  @Test
  void walkingAloneIsNoRepetitionOfAnyExercise() {
    int walks = 0;
    for (long seed = 70; seed < 76; seed++) {
      SimulatedSession session =
          simulated(SimulationSpec.of("romanian_deadlift", seed).withSets(1, 1));
      for (OtherInterval other : session.truth().others()) {
        if (other.kind().equals("walk") && other.endS() - other.startS() > 4) {
          walks++;
          assertNothingCounted(session, other, seed);
        }
      }
    }
    assertThat(walks).isGreaterThan(3);
  }

  private static void assertNothingCounted(
      SimulatedSession session, OtherInterval walk, long seed) {
    List<ImuSample> samples =
        session.samples().stream()
            .filter(s -> s.timeNanos() * 1e-9 >= walk.startS() - 0.5)
            .filter(s -> s.timeNanos() * 1e-9 <= walk.endS())
            .toList();
    for (String exercise : SessionSimulator.exercises()) {
      SessionResult result =
          Simulated.analysed(Simulated.setup(exercise, session.rateHz()), samples);
      assertThat(result.repetitionCount()).as("seed %d, %s", seed, exercise).isZero();
      assertThat(result.rejected())
          .as("seed %d, %s: what was considered is listed", seed, exercise)
          .isNotEmpty();
    }
  }

  @Test
  void aSessionWithoutSamplesHasNothingInIt() {
    var analyzer = new SessionAnalyzer(Simulated.setup("squat", 100));
    assertThat(analyzer.motion()).isEmpty();
    assertThat(analyzer.finish()).isEmpty();
    assertThat(analyzer.result().sets()).isEmpty();
    assertThat(analyzer.result().rejected()).isEmpty();
    assertThat(OfflineAnalysis.of(Simulated.setup("squat", 100), List.of()).trace().size())
        .isZero();
  }

  @Test
  void standingStillIsNothing() {
    var samples =
        IntStream.range(0, 6000)
            .mapToObj(i -> new ImuSample(i * 10_000_000L, 0.1, 9.8, 0.2, 0.002, -0.003, 0.001))
            .toList();
    for (String exercise : SessionSimulator.exercises()) {
      SessionResult result = Simulated.analysed(Simulated.setup(exercise, 100), samples);
      assertThat(result.repetitionCount()).as(exercise).isZero();
      assertThat(result.rejected()).as(exercise).isEmpty();
      assertThat(result.notices()).as(exercise).isEmpty();
    }
  }
}
