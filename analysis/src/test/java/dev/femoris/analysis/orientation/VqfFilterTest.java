package dev.femoris.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VqfFilterTest {
  private static final double STEP_S = 0.01;
  private static final double[] STILL = {0, 0, 0};
  private static final double[] TILTED = {0.6 * 9.81, 0, 0.8 * 9.81};
  private static final double[] NOTHING = {0, 0, 0};
  private final VqfFilter filter = new VqfFilter(VqfParams.published(), STEP_S);

  private void rest(double seconds) {
    for (int i = 0; i < seconds / STEP_S; i++) {
      filter.push(STILL, TILTED);
    }
  }

  private double[] up() {
    double[] up = new double[3];
    filter.upInSensor(up);
    return up;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverComesInTheOrientationIsAUnitQuaternion(long seed) {
    var random = new SplittableRandom(seed);
    double[] rate = new double[3];
    double[] force = new double[3];
    for (int i = 0; i < 5000; i++) {
      double size = Math.exp(8 * random.nextDouble() - 4);
      Arrays.setAll(rate, k -> size * random.nextGaussian());
      Arrays.setAll(force, k -> random.nextInt(20) == 0 ? 0 : 30 * size * random.nextGaussian());
      filter.push(rate, force);
      double[] q = filter.sensorToEarth();
      double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
      assertThat(norm).as("seed %d, sample %d", seed, i).isCloseTo(1, within(1e-9));
    }
    for (double bias : filter.biasRadPerS()) {
      assertThat(Math.abs(bias)).isLessThanOrEqualTo(VqfParams.published().biasClipRadPerS());
    }
  }

  @Test
  void atRestUpIsWhereTheForcePoints() {
    rest(1);
    assertThat(up()).containsExactly(new double[] {0.6, 0, 0.8}, within(1e-4));
  }

  @Test
  void upsideDownAtTheStartIsNoTrouble() {
    for (int i = 0; i < 50; i++) {
      filter.push(STILL, new double[] {0, 0, -9.81});
    }
    assertThat(up()).containsExactly(new double[] {0, 0, -1}, within(1e-6));
  }

  @Test
  void aTurnByTheGyroscopeTurnsUpTheOtherWay() {
    rest(5);
    // Half a second at pi/2 a second about the sensor's y, with the force that belongs to it.
    for (int i = 1; i <= 50; i++) {
      double turn = Math.PI / 2 * i * STEP_S;
      double c = Math.cos(turn);
      double s = Math.sin(turn);
      filter.push(
          new double[] {0, Math.PI / 2, 0},
          new double[] {c * TILTED[0] - s * TILTED[2], 0, s * TILTED[0] + c * TILTED[2]});
    }
    double half = Math.sqrt(0.5);
    assertThat(up())
        .containsExactly(new double[] {half * (0.6 - 0.8), 0, half * (0.6 + 0.8)}, within(0.002));
  }

  @Test
  void restIsFoundAfterASecondAndAHalfAndEndsWithTheFirstMovement() {
    rest(1.4);
    assertThat(filter.resting()).isFalse();
    rest(0.2);
    assertThat(filter.resting()).isTrue();
    filter.push(new double[] {0, Math.toRadians(3), 0}, TILTED);
    assertThat(filter.resting()).isFalse();
    rest(4);
    assertThat(filter.resting()).isTrue();
    filter.push(STILL, new double[] {TILTED[0] + 1, 0, TILTED[2]});
    assertThat(filter.resting()).as("moved by force").isFalse();
  }

  @Test
  void noiseOfAUsualSensorIsRestAndSlowTurningIsNot() {
    long seed = 6;
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 1000; i++) {
      filter.push(noisy(random, STILL, 0.002), noisy(random, TILTED, 0.03));
    }
    assertThat(filter.resting()).as("seed %d", seed).isTrue();
    var turning = new VqfFilter(VqfParams.published(), STEP_S);
    double[] slow = {0, 0, Math.toRadians(5)};
    for (int i = 0; i < 1000; i++) {
      turning.push(slow, TILTED);
    }
    assertThat(turning.resting()).as("steady, but faster than any bias").isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theBiasIsLearnedAtRestAboutAllThreeAxes(long seed) {
    var random = new SplittableRandom(seed);
    double[] bias = noisy(random, STILL, Math.toRadians(0.4));
    Arrays.setAll(bias, i -> Math.clamp(bias[i], -0.03, 0.03));
    for (int i = 0; i < 2000; i++) {
      filter.push(noisy(random, bias, 0.002), noisy(random, TILTED, 0.02));
    }
    for (int i = 0; i < 3; i++) {
      assertThat(Math.toDegrees(filter.biasRadPerS()[i] - bias[i]))
          .as("seed %d, axis %d, degrees a second", seed, i)
          .isCloseTo(0, within(0.05));
    }
    assertThat(Math.toDegrees(filter.biasSigmaRadPerS())).isLessThan(0.1);
  }

  @Test
  void aReadingOfExactlyNoForceIsIgnored() {
    rest(3);
    double[] before = up();
    double[] bias = filter.biasRadPerS().clone();
    for (int i = 0; i < 500; i++) {
      filter.push(STILL, NOTHING);
    }
    assertThat(up()).containsExactly(before, within(1e-4));
    assertThat(filter.biasRadPerS()).isEqualTo(bias);
    assertThat(filter.resting()).isTrue();
    rest(0.1);
    assertThat(up()).containsExactly(before, within(1e-4));
  }

  @Test
  void withoutForceTheGyroscopeGoesOnAlone() {
    rest(3);
    for (int i = 0; i < 100; i++) {
      filter.push(new double[] {0, Math.PI / 4, 0}, NOTHING);
    }
    double half = Math.sqrt(0.5);
    assertThat(up())
        .containsExactly(new double[] {half * (0.6 - 0.8), 0, half * (0.6 + 0.8)}, within(0.002));
  }

  @Test
  void aRestoredFilterGoesOnBitForBit() {
    long seed = 21;
    var random = new SplittableRandom(seed);
    VqfFilter twin = new VqfFilter(VqfParams.published(), STEP_S);
    for (int i = 0; i < 900; i++) {
      double[] rate = noisy(random, STILL, i % 300 < 200 ? 0.001 : 1);
      double[] force = noisy(random, TILTED, 0.1);
      filter.push(rate, force);
      twin.push(rate, force);
      if (i % 37 == 0) {
        var from = new StateReader(bytes(twin));
        twin = new VqfFilter(VqfParams.published(), STEP_S);
        twin.restore(from);
      }
      assertThat(twin.sensorToEarth()).as("seed %d, %d", seed, i).isEqualTo(filter.sensorToEarth());
    }
    assertThat(bytes(twin)).isEqualTo(bytes(filter));
  }

  private static byte[] bytes(VqfFilter filter) {
    var to = new StateWriter();
    filter.save(to);
    return to.toBytes();
  }

  private static double[] noisy(SplittableRandom random, double[] mean, double sigma) {
    double[] out = new double[3];
    Arrays.setAll(out, i -> mean[i] + sigma * random.nextGaussian());
    return out;
  }
}
