package dev.femoris.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrientationErrorTest {

  private static final double[] LEVEL = {1, 0, 0, 0};

  @Test
  void headingIsNoInclination() {
    var error = OrientationError.between(new double[] {Math.cos(0.4), 0, 0, Math.sin(0.4)}, LEVEL);
    assertThat(error.totalRad()).isCloseTo(0.8, within(1e-12));
    assertThat(error.inclinationRad()).isZero();
  }

  @Test
  void tiltIsInclinationWhicheverSignAndLengthTheQuaternionHas() {
    var error =
        OrientationError.between(
            new double[] {-2 * Math.cos(0.1), -2 * Math.sin(0.1), 0, 0}, LEVEL);
    assertThat(error.inclinationRad()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void theHeadingOfTheTruthDoesNotMixIntoInclination() {
    double[] tilted = {Math.cos(0.3), Math.sin(0.3), 0, 0};
    double[] turned = {
      Math.cos(1) * tilted[0],
      Math.cos(1) * tilted[1],
      Math.sin(1) * tilted[1],
      Math.sin(1) * tilted[0]
    };
    assertThat(OrientationError.between(turned, tilted).inclinationRad())
        .isCloseTo(0, within(1e-9));
  }
}
