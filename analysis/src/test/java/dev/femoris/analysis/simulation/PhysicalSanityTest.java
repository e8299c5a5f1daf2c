package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.Rotation.Vector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies obey mechanics, sensors geometry. */
class PhysicalSanityTest {

  private static final double FOUR_G_MPS2 = 4 * VirtualSensor.GRAVITY_MPS2;

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
  void withoutShocksNoThighFeelsFourGOrTurnsFasterThanPeopleCan(String exercise) {
    for (long seed = 60; seed < 62; seed++) {
      for (ImuSample s :
          SessionSimulator.simulate(
                  perfect(exercise, seed)
                      .withFaults(
                          PlannedFault.DROPPED_ECCENTRIC,
                          PlannedFault.MOMENTUM,
                          PlannedFault.PARTIAL))
              .samples()) {
        assertThat(norm(s.accelXMps2(), s.accelYMps2(), s.accelZMps2()))
            .as("seed %d", seed)
            .isLessThan(FOUR_G_MPS2);
        assertThat(norm(s.rateXRadPerS(), s.rateYRadPerS(), s.rateZRadPerS()))
            .as("seed %d", seed)
            .isLessThan(Math.toRadians(700));
      }
    }
  }

  /** Turning gravity by the gyroscope from one rest to another gives what is felt there. */
  @ParameterizedTest
  @MethodSource("exercises")
  void theGyroscopeIsTheDerivativeOfTheOrientation(String exercise) {
    SimulatedSession session =
        SessionSimulator.simulate(perfect(exercise, 31).withRateHz(500).withSets(1, 2));
    List<ImuSample> samples = session.samples();
    int from = (int) (500 * session.truth().repetitions().getFirst().startS()) - 100;
    // The last movement is over a little after the event that ends it.
    int to = (int) (500 * session.truth().repetitions().getLast().endS()) + 200;
    Vector up = unit(samples.get(from));
    for (int i = from; i < to; i++) {
      up = turned(up, samples.get(i), samples.get(i + 1));
    }
    // Where it has come to rest again; swings are still on their way.
    if (ExerciseMotions.find(exercise).orElseThrow().kind() != MotionKind.SWINGS) {
      Vector felt = unit(samples.get(to));
      assertThat(up.x()).isCloseTo(felt.x(), within(0.12));
      assertThat(up.y()).isCloseTo(felt.y(), within(0.12));
      assertThat(up.z()).isCloseTo(felt.z(), within(0.12));
    }
    assertThat(norm(up.x(), up.y(), up.z())).isCloseTo(1, within(0.01));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void sensorsOfOneBodyShareTheirTimesAndNothingElse(String exercise) {
    SimulationSpec spec =
        SimulationSpec.of(exercise, 2)
            .withSets(1, 2)
            .withSampling(new SamplingErrors(40, 0.001, 20, 10, List.of()))
            .withOthers(Placement.THIGH_LEFT);
    SimulatedSession session = SessionSimulator.simulate(spec);
    List<ImuSample> first = session.samples();
    List<ImuSample> second = session.streams().get(1).samples();
    assertThat(second).hasSameSizeAs(first);
    int same = 0;
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).timeNanos()).isEqualTo(first.get(i).timeNanos());
      same += second.get(i).accelXMps2() == first.get(i).accelXMps2() ? 1 : 0;
    }
    assertThat(same).isLessThan(first.size() / 20);
    // One sensor alone gives what it gave beside others.
    assertThat(SessionSimulator.simulate(spec.withOthers()).samples()).isEqualTo(first);
  }

  /** The direction of up in sensor axes turns against the sensor. */
  private static Vector turned(Vector up, ImuSample a, ImuSample b) {
    double dt = (b.timeNanos() - a.timeNanos()) / 1e9;
    double x = 0.5 * dt * (a.rateXRadPerS() + b.rateXRadPerS());
    double y = 0.5 * dt * (a.rateYRadPerS() + b.rateYRadPerS());
    double z = 0.5 * dt * (a.rateZRadPerS() + b.rateZRadPerS());
    return Rotation.aboutX(-x).times(Rotation.aboutY(-y)).times(Rotation.aboutZ(-z)).apply(up);
  }

  private static Vector unit(ImuSample s) {
    double length = norm(s.accelXMps2(), s.accelYMps2(), s.accelZMps2());
    return new Vector(s.accelXMps2() / length, s.accelYMps2() / length, s.accelZMps2() / length);
  }

  private static double norm(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
