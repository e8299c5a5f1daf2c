package dev.femoris.analysis.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AveragedStartLowPassTest {

  @Test
  void untilTheStartHasPassedTheOutputIsTheRunningMean() {
    var filter = new AveragedStartLowPass(2, 0.5, 0.1, 0.01);
    double sum = 0;
    for (int i = 1; i <= 10; i++) {
      double x = i * i;
      sum += x;
      filter.push(new double[] {x, -2 * x});
      assertThat(filter.output()[0]).isCloseTo(sum / i, within(1e-12));
      assertThat(filter.output()[1]).isCloseTo(-2 * sum / i, within(1e-12));
    }
    filter.push(new double[] {1000, -2000});
    assertThat(filter.output()[0]).as("now it filters").isBetween(sum / 10, sum / 10 + 5);
  }

  @Test
  void aSteadySignalGoesThroughTheChangeFromMeanToFilterUnchanged() {
    var filter = new AveragedStartLowPass(1, 0.25, 0.2, 0.02);
    for (int i = 0; i < 200; i++) {
      filter.push(new double[] {9.81});
      assertThat(filter.output()[0]).isCloseTo(9.81, within(1e-9));
    }
  }

  @Test
  void oneOddFirstSampleDoesNotRuleTheFirstSeconds() {
    var filter = new AveragedStartLowPass(1, 1, 1, 0.01);
    filter.push(new double[] {100});
    for (int i = 0; i < 99; i++) {
      filter.push(new double[] {0});
    }
    assertThat(filter.output()[0]).isCloseTo(1, within(1e-9));
  }

  @Test
  void afterAStepItIsWhereACriticallyKnownSecondOrderFilterIs() {
    double tauS = 0.5;
    var filter = new AveragedStartLowPass(1, tauS, 0.05, 0.001);
    for (int i = 0; i < 50; i++) {
      filter.push(new double[] {0});
    }
    for (int i = 1; i <= 2000; i++) {
      filter.push(new double[] {1});
      // Step response of a second-order Butterworth whose poles are (-1 +- j)/tau.
      double t = (i - 0.5) * 0.001 / tauS;
      double expected = 1 - Math.exp(-t) * (Math.cos(t) + Math.sin(t));
      assertThat(filter.output()[0]).isCloseTo(expected, within(2e-3));
    }
  }

  @Test
  void aRestoredFilterGoesOnBitForBit() {
    var random = new SplittableRandom(5);
    for (int cut = 0; cut < 40; cut++) {
      var filter = new AveragedStartLowPass(2, 0.2, 0.2, 0.01);
      for (int i = 0; i < cut; i++) {
        filter.push(new double[] {random.nextGaussian(), random.nextGaussian()});
      }
      var to = new StateWriter();
      filter.save(to);
      var restored = new AveragedStartLowPass(2, 0.2, 0.2, 0.01);
      restored.restore(new StateReader(to.toBytes()));
      for (int i = 0; i < 60; i++) {
        double[] x = {random.nextGaussian(), random.nextGaussian()};
        filter.push(x);
        restored.push(x);
        assertThat(restored.output()).as("cut at %d", cut).isEqualTo(filter.output());
      }
    }
  }
}
