package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SamplingErrors.Gap;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions whose signal has holes, no gravity or nothing at all. */
class SignalFaultsTest {
  private static SimulatedSession simulated(SimulationSpec spec) {
    return SessionSimulator.simulate(spec);
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
        .extracting(e -> ((SessionEvent.SignalNoticed) e).notice())
        .as("%s, seed 64", exercise)
        .filteredOn(notice -> notice.kind() == SignalNotice.Kind.SIGNAL_LOST)
        .hasSize(1);
    SessionResult result = Simulated.analysed(setup, session.samples());
    SignalNotice lost =
        result.notices().stream()
            .filter(notice -> notice.kind() == SignalNotice.Kind.SIGNAL_LOST)
            .findFirst()
            .orElseThrow();
    assertThat(lost.timeNanos() * 1e-9)
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
  void anAccelerometerThatDoesNotReadGravityIsNoticedOnce() {
    SimulatedSession session = simulated(SimulationSpec.of("romanian_deadlift", 67).withSets(1, 3));
    List<ImuSample> inG =
        session.samples().stream()
            .map(
                s ->
                    new ImuSample(
                        s.timeNanos(),
                        s.accelXMps2() / 9.80665,
                        s.accelYMps2() / 9.80665,
                        s.accelZMps2() / 9.80665,
                        s.rateXRadPerS(),
                        s.rateYRadPerS(),
                        s.rateZRadPerS()))
            .toList();
    assertThat(Simulated.analysed(Simulated.setup(session), inG).notices())
        .extracting(SignalNotice::kind)
        .containsOnlyOnce(SignalNotice.Kind.GRAVITY_NOT_SEEN);
    assertThat(Simulated.analysed(session).notices())
        .extracting(SignalNotice::kind)
        .doesNotContain(SignalNotice.Kind.GRAVITY_NOT_SEEN);
  }

  @Test
  void aBridgedLossIsWrittenIntoTheRepetitionItLiesIn() {
    SimulationSpec spec =
        SimulationSpec.of("romanian_deadlift", 66).withSets(1, 5).withConfounders(false);
    TrueRepetition second = simulated(spec).truth().repetitions().get(1);
    double fromS = second.turnOutS() + 0.2;
    SimulatedSession session =
        simulated(
            spec.withSampling(
                new SamplingErrors(0, 0, 0, 1, List.of(new Gap(fromS, fromS + 0.25)))));
    List<JudgedRepetition> found = Simulated.repetitions(Simulated.analysed(session));
    assertThat(found).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(found.get(i).repetition().notes().contains(RepetitionNote.SAMPLES_MISSING))
          .as("repetition %d", i + 1)
          .isEqualTo(i == 1);
    }
  }

  @Test
  void aRepetitionThatAHoleCutsShortIsRefusedForIt() {
    SimulationSpec spec =
        SimulationSpec.of("romanian_deadlift", 66).withSets(1, 5).withConfounders(false);
    TrueRepetition third = simulated(spec).truth().repetitions().get(2);
    double fromS = third.turnInS() + 0.1;
    SimulatedSession session =
        simulated(
            spec.withSampling(
                new SamplingErrors(0, 0, 0, 1, List.of(new Gap(fromS, fromS + 0.9)))));
    assertThat(Simulated.analysed(session).rejected())
        .filteredOn(r -> r.reason() == RejectionReason.SIGNAL_LOST)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.startNanos() * 1e-9).isBetween(third.startS() - 1, third.turnInS());
              assertThat(r.endNanos() * 1e-9).isBetween(fromS - 0.1, fromS + 0.1);
            });
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
    for (String exercise : Simulated.exercises()) {
      SessionResult result = Simulated.analysed(Simulated.setup(exercise, 100), samples);
      assertThat(result.repetitionCount()).as(exercise).isZero();
      assertThat(result.rejected()).as(exercise).isEmpty();
      assertThat(result.notices()).as(exercise).isEmpty();
    }
  }
}
