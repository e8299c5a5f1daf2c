package dev.femoris.analysis.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroPhaseLowPassTest {
  private final ZeroPhaseLowPass smooth = new ZeroPhaseLowPass(8, 0.01);

  @Test
  void aSteadySignalStaysAsItIs() {
    double[] x = new double[120];
    Arrays.fill(x, 1.75);
    smooth.smooth(x, 120);
    assertThat(x).containsOnly(new double[] {1.75}, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 20, 150})
  void aRampStaysARampAlsoAtItsEnds(int length) {
    double[] x = new double[length];
    Arrays.setAll(x, i -> 0.3 - 0.02 * i);
    double[] ramp = x.clone();
    smooth.smooth(x, length);
    assertThat(x).containsExactly(ramp, within(length > 20 ? 1e-4 : 0.01));
  }

  @Test
  void aSymmetricPulseStaysSymmetricAboutItsTop() {
    double[] x = new double[301];
    Arrays.setAll(x, i -> Math.exp(-Math.pow((i - 150) / 6.0, 2)));
    smooth.smooth(x, 301);
    int top = 0;
    for (int i = 0; i < 301; i++) {
      top = x[i] > x[top] ? i : top;
    }
    assertThat(top).isEqualTo(150);
    for (int k = 1; k <= 100; k++) {
      assertThat(x[150 - k]).isCloseTo(x[150 + k], within(1e-9));
    }
    assertThat(x[150]).as("smoothed").isLessThan(0.999);
  }

  @Test
  void aSineAtTheCutOffLosesSixDecibelsAndIsNotDelayed() {
    double[] x = new double[2000];
    Arrays.setAll(x, i -> Math.sin(2 * Math.PI * 8 * i * 0.01));
    double[] in = x.clone();
    smooth.smooth(x, 2000);
    for (int i = 300; i < 1700; i++) {
      assertThat(x[i]).isCloseTo(0.5 * in[i], within(1e-6));
    }
  }

  @Test
  void onlyTheStretchAskedForIsTouched() {
    double[] x = new double[60];
    Arrays.setAll(x, i -> i % 2);
    smooth.smooth(x, 40);
    assertThat(x[20]).isCloseTo(0.5, within(0.05));
    for (int i = 40; i < 60; i++) {
      assertThat(x[i]).isEqualTo(i % 2);
    }
  }

  @Test
  void usingItOnSomethingElseBeforeMakesNoDifference() {
    double[] fresh = new double[80];
    Arrays.setAll(fresh, i -> Math.sin(0.2 * i));
    double[] again = fresh.clone();
    double[] other = new double[500];
    Arrays.setAll(other, i -> 50 * Math.cos(i));
    new ZeroPhaseLowPass(8, 0.01).smooth(fresh, 80);
    smooth.smooth(other, 500);
    smooth.smooth(again, 80);
    assertThat(again).isEqualTo(fresh);
  }

  @Test
  void lessThanThreeSamplesStayAsTheyAre() {
    double[] x = {1, -1};
    smooth.smooth(x, 2);
    assertThat(x).containsExactly(1, -1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20, 150})
  void asMuchOfTheWayBackAsIsAskedForIsThatOfTheWhole(int length) {
    double[] x = new double[length];
    Arrays.setAll(x, i -> Math.sin(0.7 * i) + 0.01 * i * i);
    double[] whole = x.clone();
    smooth.smooth(whole, length);
    smooth.forward(x, length);
    for (int i = length - 1; i >= 0; i -= 2) {
      assertThat(smooth.backTo(i)).as("entry %d", i).isEqualTo(whole[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 8, 20, 45, 60})
  void nothingSmoothedIsAboveTheBound(double cutoffHz) {
    var lowPass = new ZeroPhaseLowPass(cutoffHz, 0.01);
    var random = new SplittableRandom(5);
    for (int run = 0; run < 200; run++) {
      double[] x = new double[90];
      double edge = random.nextDouble(1, 40);
      Arrays.setAll(x, i -> i % edge < edge / 2 ? 1 : -1);
      lowPass.forward(x, x.length);
      double bound = lowPass.bound();
      for (int i = x.length - 1; i >= 0; i--) {
        assertThat(Math.abs(lowPass.backTo(i))).as("seed 5, run %d", run).isLessThan(bound);
      }
    }
  }
}
