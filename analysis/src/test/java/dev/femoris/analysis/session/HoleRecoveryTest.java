package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import org.junit.jupiter.api.Test;

class HoleRecoveryTest {

  private static final double STEP_S = 0.01;
  private static final double[] STILL = new double[3];
  private static final double[] FAST = {2, 0, 0};
  private static final double[] GRAVITY = {0, 0, 9.81};
  private static final double[] UP = {0, 0, 1};
  private static final double[] TEN_DEGREES_OFF = {
    Math.sin(Math.toRadians(10)), 0, Math.cos(Math.toRadians(10))
  };

  private final HoleRecovery recovery = new HoleRecovery(STEP_S);

  /** How often the inclination has to be taken anew in so much calm. */
  private int anewIn(double calmS, double[] up) {
    int anew = 0;
    for (int i = 0; i < calmS / STEP_S; i++) {
      anew += recovery.push(false, STILL, GRAVITY, GRAVITY, up) ? 1 : 0;
    }
    return anew;
  }

  @Test
  void afterAHoleInFastMovementTheFirstCalmSettlesItOnce() {
    recovery.push(true, FAST, GRAVITY, GRAVITY, TEN_DEGREES_OFF);
    assertThat(anewIn(3, TEN_DEGREES_OFF)).isEqualTo(1);
  }

  @Test
  void anOrientationThatAgreesWithGravityIsLeftAlone() {
    recovery.push(true, FAST, GRAVITY, GRAVITY, UP);
    assertThat(anewIn(3, UP)).isZero();
  }

  @Test
  void aHoleInCalmAndFastMovementWithoutAHoleChangeNothing() {
    recovery.push(true, STILL, GRAVITY, GRAVITY, TEN_DEGREES_OFF);
    recovery.push(false, FAST, GRAVITY, GRAVITY, TEN_DEGREES_OFF);
    assertThat(anewIn(3, TEN_DEGREES_OFF)).isZero();
  }

  @Test
  void itGoesOnWhereItsStateWasSaved() {
    recovery.push(true, FAST, GRAVITY, GRAVITY, TEN_DEGREES_OFF);
    anewIn(0.2, TEN_DEGREES_OFF);
    var to = new StateWriter();
    recovery.save(to);
    var other = new HoleRecovery(STEP_S);
    other.restore(new StateReader(to.toBytes()));
    for (int i = 0; i < 100; i++) {
      assertThat(other.push(false, STILL, GRAVITY, GRAVITY, TEN_DEGREES_OFF))
          .isEqualTo(recovery.push(false, STILL, GRAVITY, GRAVITY, TEN_DEGREES_OFF));
    }
  }
}
