package dev.femoris.analysis.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FlexionAxisTest {

  /** Ten seconds of swinging about {@code about} with noise on every component. */
  private static void swing(
      FlexionAxis axis, double[] about, double noiseRadPerS, SplittableRandom random) {
    for (int i = 0; i < 1000; i++) {
      double rate = 0.8 * Math.sin(2 * Math.PI * 0.4 * i * 0.01);
      axis.push(
          rate * about[0] + noiseRadPerS * random.nextGaussian(),
          rate * about[1] + noiseRadPerS * random.nextGaussian(),
          rate * about[2] + noiseRadPerS * random.nextGaussian(),
          0.01);
    }
  }

  @RepeatedTest(60)
  void aKnownAxisIsRecoveredFromNoisyMovement(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    var random = new SplittableRandom(seed);
    double[] about = Rotations.unit(random);
    var axis = new FlexionAxis(Math.toRadians(900));
    swing(axis, about, 0.05, random);
    axis.update();
    double[] found = axis.axis();
    assertThat(Math.sqrt(Rotations.dot(found, found))).isCloseTo(1, within(1e-12));
    double off = Math.toDegrees(Math.asin(norm(Rotations.cross(found, about))));
    assertThat(off).as("seed %d: degrees off", seed).isLessThan(1);
    assertThat(axis.explained()).as("seed %d", seed).isBetween(0.95, 1.0);
  }

  @RepeatedTest(20)
  void theSignStaysAsItWasFirst(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    var random = new SplittableRandom(seed);
    double[] about = Rotations.unit(random);
    var axis = new FlexionAxis(Math.toRadians(300));
    swing(axis, about, 0.05, random);
    axis.update();
    double[] before = axis.axis().clone();
    for (int k = 0; k < 12; k++) {
      // The axis wanders by 5 degrees each time.
      about = Rotations.turned(about, Rotations.unit(random), Math.toRadians(5));
      swing(axis, k % 2 == 0 ? about : Rotations.scaled(about, -1), 0.05, random);
      axis.update();
      assertThat(Rotations.dot(before, axis.axis())).as("seed %d, %d", seed, k).isGreaterThan(0.9);
      before = axis.axis().clone();
    }
  }

  @Test
  void beforeAnyMovementThereIsNoAxis() {
    var axis = new FlexionAxis(10);
    axis.push(0.05, 0.05, 0.05, 0.01);
    axis.update();
    assertThat(axis.axis()).as("5 degrees a second is sway").containsExactly(0, 0, 0);
    assertThat(axis.travelRad()).isZero();
    assertThat(axis.explained()).isZero();
  }

  @Test
  void aQuickMovementCountsNoMoreThanASlowOneAsLong() {
    var axis = new FlexionAxis(Double.POSITIVE_INFINITY);
    for (int i = 0; i < 100; i++) {
      axis.push(5, 0, 0, 0.01); // 5 rad about x in one second
    }
    for (int i = 0; i < 1200; i++) {
      axis.push(0, 0.5, 0, 0.01); // 6 rad about y in twelve
    }
    axis.update();
    axis.update();
    axis.update();
    assertThat(Math.abs(axis.axis()[1])).isGreaterThan(0.99);
    assertThat(axis.travelRad()).isCloseTo(11, within(1e-9));
  }

  @Test
  void oldMovementIsForgotten() {
    var random = new SplittableRandom(2);
    var axis = new FlexionAxis(Math.toRadians(200));
    swing(axis, new double[] {1, 0, 0}, 0.02, random);
    axis.update();
    assertThat(axis.axis()[0]).isCloseTo(1, within(2e-3));
    for (int k = 0; k < 4; k++) {
      swing(axis, new double[] {0, 0.6, 0.8}, 0.02, random);
      axis.update();
    }
    assertThat(Math.abs(Rotations.dot(axis.axis(), new double[] {0, 0.6, 0.8})))
        .isGreaterThan(0.999);
  }

  private static double norm(double[] v) {
    return Math.sqrt(Rotations.dot(v, v));
  }
}
