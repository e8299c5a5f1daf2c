package dev.femoris.analysis.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FlexionPlaneTest {
  private final FlexionPlane plane = new FlexionPlane();

  @RepeatedTest(200)
  void theTurnIsTheAngleTheSensorWasTurnedBy(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    var random = new SplittableRandom(seed);
    double[] axis = Rotations.unit(random);
    double[] up = Rotations.unit(random);
    double angle = (2 * random.nextDouble() - 1) * 3.1;
    plane.set(axis, up);
    // Turning the sensor one way turns up the other way as the sensor sees it.
    double[] now = Rotations.turned(up, axis, -angle);
    assertThat(plane.turnRad(now[0], now[1], now[2]))
        .as("seed %d", seed)
        .isCloseTo(angle, within(1e-9));
  }

  @RepeatedTest(50)
  void whatIsAlongTheAxisDoesNotChangeTheTurn(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    var random = new SplittableRandom(seed);
    double[] axis = Rotations.unit(random);
    double[] up = Rotations.unit(random);
    plane.set(axis, up);
    double[] now = Rotations.turned(up, axis, -0.8);
    double tilt = random.nextGaussian();
    assertThat(
            plane.turnRad(
                now[0] + tilt * axis[0], now[1] + tilt * axis[1], now[2] + tilt * axis[2]))
        .as("seed %d", seed)
        .isCloseTo(0.8, within(1e-9));
  }

  @Test
  void theRateIsThePartAboutTheAxisWithItsSign() {
    plane.set(new double[] {0, 0, 1}, new double[] {0, 1, 0});
    assertThat(plane.rateRadPerS(5, -7, 0.25)).isEqualTo(0.25);
    plane.set(new double[] {0, 0, -1}, new double[] {0, 1, 0});
    assertThat(plane.rateRadPerS(5, -7, 0.25)).isEqualTo(-0.25);
  }

  @RepeatedTest(50)
  void aReferenceAlongTheAxisStillGivesAPlaneThatMeasuresTurns(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    var random = new SplittableRandom(seed);
    double[] axis =
        seed <= 3
            ? new double[] {seed == 1 ? 1 : 0, seed == 2 ? 1 : 0, seed == 3 ? 1 : 0}
            : Rotations.unit(random);
    plane.set(axis, Rotations.scaled(axis, seed % 2 == 0 ? 1 : -1));
    double[] across = Rotations.cross(axis, Rotations.unit(random));
    double[] later = Rotations.turned(across, axis, -0.7);
    double before = plane.turnRad(across[0], across[1], across[2]);
    double after = plane.turnRad(later[0], later[1], later[2]);
    assertThat(Math.IEEEremainder(after - before, 2 * Math.PI))
        .as("seed %d", seed)
        .isCloseTo(0.7, within(1e-9));
  }

  @Test
  void aRestoredPlaneMeasuresTheSame() {
    var random = new SplittableRandom(77);
    plane.set(Rotations.unit(random), Rotations.unit(random));
    var to = new StateWriter();
    plane.save(to);
    var restored = new FlexionPlane();
    restored.restore(new StateReader(to.toBytes()));
    assertThat(restored.turnRad(0.1, -0.4, 0.9)).isEqualTo(plane.turnRad(0.1, -0.4, 0.9));
    assertThat(restored.rateRadPerS(1, 2, 3)).isEqualTo(plane.rateRadPerS(1, 2, 3));
  }
}
