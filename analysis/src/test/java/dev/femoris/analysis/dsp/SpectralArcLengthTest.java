package dev.femoris.analysis.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectralArcLengthTest {

  private final SpectralArcLength smoothness = new SpectralArcLength();

  /** Expected: the published program (SPARC.py of siva82kb/smoothness), padding level 4. */
  @ParameterizedTest
  @CsvSource({
    "1,100,-1.4058,-2.3120,-1.8378",
    "2,100,-1.4058,-2.3115,-1.8378",
    "4,100,-1.4058,-2.3113,-1.8378",
    "1.5,52,-1.3997,-2.3369,-1.8390"
  })
  void isThePublishedProgramsNumber(
      double durationS, double rateHz, double bell, double twoPeaks, double rippled) {
    assertThat(of(SpectralArcLengthTest::bell, durationS, rateHz)).isCloseTo(bell, within(0.03));
    assertThat(of(u -> Math.abs(Math.sin(2 * Math.PI * u)), durationS, rateHz))
        .isCloseTo(twoPeaks, within(0.05));
    assertThat(of(u -> bell(u) * (1 + 0.3 * Math.sin(10 * Math.PI * u)), durationS, rateHz))
        .isCloseTo(rippled, within(0.04));
  }

  private static double bell(double u) {
    return 30 * u * u * (1 - u) * (1 - u);
  }

  private double of(DoubleUnaryOperator speed, double durationS, double rateHz) {
    int count = (int) (durationS * rateHz) + 1;
    double[] rate = new double[count + 6];
    for (int i = 0; i < count; i++) {
      rate[3 + i] = -speed.applyAsDouble((double) i / (count - 1));
    }
    return smoothness.of(rate, 3, 3 + count, 1 / rateHz);
  }

  @Test
  void whatIsTooShortOrDoesNotMoveHasNone() {
    assertThat(smoothness.of(new double[200], 0, 200, 0.01)).isZero();
    assertThat(smoothness.of(new double[] {1, 1, 1}, 0, 3, 0.04)).isZero();
  }
}
