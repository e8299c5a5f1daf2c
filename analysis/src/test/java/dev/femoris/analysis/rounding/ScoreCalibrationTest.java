package dev.femoris.analysis.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A score becomes a probability. */
class ScoreCalibrationTest {

  private final ScoreCalibration calibration =
      new ScoreCalibration(-0.5, 2, -1, 0.01, 0, 0.01, Thresholds.NEVER);

  @Test
  void aScoreBelowTheFloorIsNoLessLikelyThanTheFloor() {
    assertThat(calibration.probability(-3)).isEqualTo(calibration.probability(-0.5));
    assertThat(calibration.estimate(-3, 0, 1)).isEqualTo(calibration.estimate(-0.5, 0, 1));
    assertThat(calibration.probability(-0.4)).isGreaterThan(calibration.probability(-0.5));
  }

  @Test
  void aboveItTheLogOddsGoStraight() {
    double one = calibration.probability(1);
    assertThat(Math.log(one / (1 - one))).isCloseTo(1, within(1e-9));
  }
}
