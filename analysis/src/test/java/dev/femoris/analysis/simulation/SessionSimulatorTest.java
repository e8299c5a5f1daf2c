package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.SamplingErrors.Gap;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionSimulatorTest {

  private static Stream<String> exercises() {
    return SessionSimulator.exercises().stream();
  }

  private static SimulationSpec perfect(String exercise, long seed) {
    return SimulationSpec.of(exercise, seed)
        .withMounting(SensorMounting.aligned())
        .withErrors(SensorErrors.none());
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theSameSeedGivesTheSameBits(String exercise) {
    SimulationSpec spec = SimulationSpec.of(exercise, 5).withSets(1, 3);
    assertThat(SessionSimulator.simulate(spec)).isEqualTo(SessionSimulator.simulate(spec));
    assertThat(SessionSimulator.simulate(spec).samples())
        .isNotEqualTo(
            SessionSimulator.simulate(SimulationSpec.of(exercise, 6).withSets(1, 3)).samples());
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void aSessionHoldsTheRepetitionsAskedFor(String exercise) {
    SimulatedSession session =
        SessionSimulator.simulate(SimulationSpec.of(exercise, 11).withSets(3, 5));
    assertThat(session.truth().repetitions()).hasSize(15);
    assertThat(session.truth().repetitions().stream().map(TrueRepetition::set).distinct())
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void eventsOfARepetitionAreOrderedAndRepetitionsNeverOverlap(String exercise) {
    for (long seed = 20; seed < 23; seed++) {
      double previousEndS = 0;
      for (TrueRepetition r :
          SessionSimulator.simulate(SimulationSpec.of(exercise, seed)).truth().repetitions()) {
        assertThat(r.startS()).as("seed %d", seed).isGreaterThanOrEqualTo(previousEndS - 1e-9);
        assertThat(r.turnInS()).isGreaterThan(r.startS());
        assertThat(r.turnOutS()).isGreaterThanOrEqualTo(r.turnInS());
        assertThat(r.endS()).isGreaterThan(r.turnOutS());
        assertThat(Math.toDegrees(r.romRad())).isBetween(3.0, 130.0);
        previousEndS = r.endS();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void aSensorAtRestFeelsGravityAndNothingElse(String exercise) {
    SimulatedSession session =
        SessionSimulator.simulate(perfect(exercise, 3).withConfounders(false));
    // Nobody moves for 0.8 s at the start but for the sway.
    for (ImuSample s : session.samples().subList(0, 60)) {
      assertThat(Math.hypot(Math.hypot(s.accelXMps2(), s.accelYMps2()), s.accelZMps2()))
          .isCloseTo(VirtualSensor.GRAVITY_MPS2, within(0.15));
      assertThat(s.accelYMps2()).isGreaterThan(9.5);
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theRateAboutTheFlexionAxisIntegratesToTheta(String exercise) {
    SimulatedSession session =
        SessionSimulator.simulate(
            perfect(exercise, 8).withRateHz(500).withSets(1, 4).withConfounders(false));
    boolean frontal = exercise.equals("side_lying_hip_abduction");
    SessionTruth truth = session.truth();
    double fromS = truth.repetitions().getFirst().startS();
    double toS = truth.repetitions().getLast().endS();
    double angle = thetaAt(truth, fromS);
    for (ImuSample s : session.samples()) {
      double t = s.timeNanos() / 1e9;
      if (t >= fromS && t < toS) {
        angle += (frontal ? -s.rateXRadPerS() : s.rateZRadPerS()) / 500;
      }
    }
    assertThat(Math.toDegrees(angle)).isCloseTo(Math.toDegrees(thetaAt(truth, toS)), within(1.0));
  }

  @Test
  void theAccelerometerShowsTheAngleOfAThighAtRest() {
    SimulatedSession session = SessionSimulator.simulate(perfect("nordic_curl", 4));
    SessionTruth truth = session.truth();
    double t = truth.repetitions().getFirst().startS() - 0.2;
    ImuSample s = session.samples().get((int) Math.round(t * 100));
    double inclination = Math.atan2(s.accelXMps2(), s.accelYMps2());
    assertThat(Math.toDegrees(inclination))
        .isCloseTo(Math.toDegrees(thetaAt(truth, t)), within(1.5));
  }

  @Test
  void aLeftLegIsTheMirrorImageOfARightOne() {
    SimulationSpec right = perfect("romanian_deadlift", 9).withSets(1, 2);
    SimulationSpec left = right.withMounting(SensorMounting.aligned().withLeftLeg(true));
    List<ImuSample> a = SessionSimulator.simulate(right).samples();
    List<ImuSample> b = SessionSimulator.simulate(left).samples();
    for (int i = 100; i < a.size() - 100; i += 37) {
      assertThat(b.get(i).accelZMps2()).isCloseTo(-a.get(i).accelZMps2(), within(1e-6));
      assertThat(b.get(i).accelXMps2()).isCloseTo(a.get(i).accelXMps2(), within(1e-6));
      assertThat(b.get(i).rateZRadPerS()).isCloseTo(a.get(i).rateZRadPerS(), within(1e-9));
      assertThat(b.get(i).rateYRadPerS()).isCloseTo(-a.get(i).rateYRadPerS(), within(1e-9));
    }
  }

  @Test
  void plannedFaultsAreFaultsByDefinitionOrLeftUndecided() {
    for (long seed = 0; seed < 10; seed++) {
      List<TrueRepetition> repetitions =
          SessionSimulator.simulate(
                  SimulationSpec.of("squat", seed)
                      .withFaults(
                          PlannedFault.PARTIAL,
                          PlannedFault.DROPPED_ECCENTRIC,
                          PlannedFault.MOMENTUM))
              .truth()
              .repetitions();
      for (PlannedFault fault :
          List.of(PlannedFault.PARTIAL, PlannedFault.DROPPED_ECCENTRIC, PlannedFault.MOMENTUM)) {
        assertThat(repetitions)
            .as("seed %d", seed)
            .anyMatch(r -> r.faults().contains(fault.id()) || r.unsure().contains(fault.id()));
      }
      assertThat(repetitions.subList(0, 3)).allMatch(r -> r.faults().isEmpty());
    }
  }

  @Test
  void theClockRunsFastAndSamplesAreLostAsAsked() {
    SimulationSpec spec = perfect("squat", 2).withSets(1, 3);
    int all = SessionSimulator.simulate(spec).samples().size();
    SimulatedSession lossy =
        SessionSimulator.simulate(
            spec.withSampling(
                new SamplingErrors(10_000, 0.001, 10, 5, List.of(new Gap(5.0, 6.0)))));
    List<ImuSample> samples = lossy.samples();
    assertThat(samples.size()).isBetween((int) (all * 1.01) - 200, (int) (all * 1.01) - 101);
    assertThat(samples)
        .noneMatch(s -> s.timeNanos() > 5.005e9 && s.timeNanos() < 5.995e9)
        .isSortedAccordingTo((a, b) -> Long.compare(a.timeNanos(), b.timeNanos()));
    double stretched = lossy.truth().repetitions().getFirst().endS();
    double plain = SessionSimulator.simulate(spec).truth().repetitions().getFirst().endS();
    assertThat(stretched / plain).isCloseTo(1.01, within(1e-6));
  }

  @Test
  void anUnknownExerciseIsNamedAndTheKnownOnesAreListed() {
    assertThatThrownBy(() -> SimulationSpec.of("juggling", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("juggling")
        .hasMessageContaining("romanian_deadlift");
  }

  private static double thetaAt(SessionTruth truth, double timeS) {
    int i = 0;
    while (i + 2 < truth.thetaTimeS().size() && truth.thetaTimeS().get(i + 1) <= timeS) {
      i++;
    }
    double t0 = truth.thetaTimeS().get(i);
    double share = (timeS - t0) / (truth.thetaTimeS().get(i + 1) - t0);
    return truth.thetaRad().get(i)
        + share * (truth.thetaRad().get(i + 1) - truth.thetaRad().get(i));
  }
}
