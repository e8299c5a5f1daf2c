package dev.femoris.analysis.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowPassTest {

  @Test
  void coefficientsAreThoseOfScipyButter() {
    // scipy.signal.butter(2, 8, fs=100)
    LowPass f = LowPass.ofCutoff(8, 0.01);
    double[] found = {f.b0(), f.b1(), f.b2(), f.a1(), f.a2()};
    double[] scipy = {
      0.04613180209331293,
      0.09226360418662587,
      0.04613180209331293,
      -1.3072850288493236,
      0.4918122372225753
    };
    assertThat(found).containsExactly(scipy, within(1e-12));
    // scipy.signal.butter(2, 0.3, fs=50)
    f = LowPass.ofCutoff(0.3, 0.02);
    assertThat(new double[] {f.b0(), f.b1(), f.b2(), f.a1(), f.a2()})
        .containsExactly(
            new double[] {
              0.00034604133763910385,
              0.0006920826752782077,
              0.00034604133763910385,
              -1.9466975407561833,
              0.9480817061067397
            },
            within(1e-12));
  }

  @Test
  void theImpulseResponseIsThatOfScipyLfilter() {
    double[] impulse = {1, 0, 0, 0, 0, 0};
    assertThat(run(LowPass.ofCutoff(8, 0.01), impulse))
        .containsExactly(
            new double[] {
              0.04613180209331293,
              0.15257101841705376,
              0.22289742551160044,
              0.2163541734373546,
              0.17321289035171114,
              0.12003298828984499
            },
            within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"8,0.01", "8,0.0048", "0.3,0.02", "5,0.04", "20,0.0035"})
  void aSteadySignalPassesUnchanged(double cutoffHz, double samplingTimeS) {
    LowPass f = LowPass.ofCutoff(cutoffHz, samplingTimeS);
    assertThat((f.b0() + f.b1() + f.b2()) / (1 + f.a1() + f.a2())).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"8,0.01", "8,0.0048", "0.3,0.02", "5,0.04", "20,0.0035"})
  void aSineAtTheCutOffComesOutWithHalfItsPower(double cutoffHz, double samplingTimeS) {
    double gain = gain(cutoffHz, cutoffHz, samplingTimeS);
    assertThat(20 * Math.log10(gain)).isCloseTo(-3.0103, within(0.01));
  }

  @Test
  void twoOctavesAboveTheCutOffLittleIsLeft() {
    assertThat(20 * Math.log10(gain(2, 8, 0.002))).isCloseTo(-24.1, within(0.2));
  }

  @Test
  void aCutOffAboveNyquistStillGivesAStableFilter() {
    LowPass f = LowPass.ofCutoff(8, 0.1);
    double[] step = new double[200];
    Arrays.fill(step, 1);
    assertThat(run(f, step)[199]).isCloseTo(1, within(1e-9));
  }

  @Test
  void theTimeConstantIsThatOfTheStepResponsesEnvelope() {
    // A Butterworth pair at w0 decays with exp(-w0 t / sqrt 2); w0 = sqrt 2 / tau.
    LowPass f = LowPass.ofTimeConstant(0.5, 0.001);
    double pole = Math.sqrt(f.a2());
    assertThat(-0.001 / Math.log(pole)).isCloseTo(0.5, within(0.001));
  }

  @Test
  void theSteadyStateIsTheOneTheFilterSettlesIn() {
    LowPass f = LowPass.ofCutoff(1.5, 0.01);
    double s0 = f.steadyState0(-3.25);
    double s1 = f.steadyState1(-3.25);
    for (int i = 0; i < 100; i++) {
      double y = f.b0() * -3.25 + s0;
      s0 = f.b1() * -3.25 - f.a1() * y + s1;
      s1 = f.b2() * -3.25 - f.a2() * y;
      assertThat(y).isCloseTo(-3.25, within(1e-9));
    }
  }

  /** Amplitude of a long sine of 1 after the filter, once it has settled. */
  private static double gain(double cutoffHz, double signalHz, double samplingTimeS) {
    int perSine = (int) Math.ceil(1 / (signalHz * samplingTimeS));
    double[] sine = new double[400 * perSine];
    for (int i = 0; i < sine.length; i++) {
      sine[i] = Math.sin(2 * Math.PI * signalHz * i * samplingTimeS);
    }
    double[] out = run(LowPass.ofCutoff(cutoffHz, samplingTimeS), sine);
    double power = 0;
    int from = out.length / 4;
    for (int i = from; i < out.length; i++) {
      power += out[i] * out[i];
    }
    return Math.sqrt(2 * power / (out.length - from));
  }

  private static double[] run(LowPass f, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = f.b0() * x[i];
      y[i] += i > 0 ? f.b1() * x[i - 1] - f.a1() * y[i - 1] : 0;
      y[i] += i > 1 ? f.b2() * x[i - 2] - f.a2() * y[i - 2] : 0;
    }
    return y;
  }
}
