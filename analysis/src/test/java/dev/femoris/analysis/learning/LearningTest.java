package dev.femoris.analysis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LearningTest {

  @Test
  void logisticRegressionFindsTheWeightsTheAnswersWereDrawnWith() {
    var random = new SplittableRandom(4);
    int size = 20_000;
    double[][] x = new double[size][2];
    boolean[] positive = new boolean[size];
    double[] weight = new double[size];
    for (int i = 0; i < size; i++) {
      x[i][0] = random.nextGaussian();
      x[i][1] = random.nextGaussian();
      positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * x[i][0] - 0.5 * x[i][1] - 1)));
      weight[i] = 1;
    }
    LinearScore found = LogisticRegression.fit(new Examples(x, positive, weight), 0);

    assertThat(found.weights()[0]).isCloseTo(1.5, within(0.08));
    assertThat(found.weights()[1]).isCloseTo(-0.5, within(0.06));
    assertThat(found.intercept()).isCloseTo(-1, within(0.06));
  }

  @Test
  void apartExamplesHaveFiniteWeightsUnderAPenalty() {
    double[][] x = {{-1}, {-0.5}, {0.5}, {1}};
    boolean[] positive = {false, false, true, true};
    LinearScore found = LogisticRegression.fit(Examples.atPrevalence(x, positive, 0.5), 0.02);

    assertThat(found.weights()[0]).isBetween(1.0, 10.0);
    assertThat(found.intercept()).isCloseTo(0, within(1e-6));
  }

  @Test
  void theDiscriminantOfTwoCloudsWithUnitScatterIsTheDistanceOfTheirMeans() {
    var random = new SplittableRandom(5);
    int size = 10_000;
    double[][] x = new double[size][2];
    boolean[] positive = new boolean[size];
    for (int i = 0; i < size; i++) {
      positive[i] = i % 2 == 0;
      x[i][0] = random.nextGaussian() + (positive[i] ? 2 : 0);
      x[i][1] = random.nextGaussian();
    }
    LinearScore found = LinearDiscriminant.fit(Examples.atPrevalence(x, positive, 0.5), 1);

    assertThat(found.weights()[0]).isCloseTo(2, within(0.1));
    assertThat(found.weights()[1]).isCloseTo(0, within(0.1));
    assertThat(found.intercept()).isCloseTo(-2, within(0.1));
  }

  @Test
  void theAreaUnderTheCurveIsTheShareOfPairsInOrderWithTiesHalf() {
    double[] scores = {0.1, 0.4, 0.4, 0.8, 0.9};
    boolean[] positive = {false, true, false, false, true};
    // Pairs: 0.4 over 0.1, 0.4 and 0.8: 1 + 0.5 + 0; 0.9 over all: 3.
    assertThat(Ranking.auc(scores, positive)).isCloseTo(4.5 / 6, within(1e-12));
  }

  @Test
  void theCalibrationErrorIsTheWeightedDistanceOfSaidAndFound() {
    double[] said = {0.05, 0.05, 0.05, 0.05, 0.85, 0.85};
    boolean[] is = {false, false, false, true, true, true};
    double[] weight = {1, 1, 1, 1, 1, 1};
    // Bins: 0.05 said, 0.25 found, weight 4; 0.85 said, 1 found, weight 2.
    Reliability reliability = Reliability.of(said, is, weight);

    assertThat(reliability.bins()).hasSize(2);
    assertThat(reliability.expectedError()).isCloseTo((4 * 0.20 + 2 * 0.15) / 6, within(1e-12));
  }

  @Test
  void weightsMakeThePrevalence() {
    boolean[] positive = {true, false, false, true, true, true};
    double[] weight = Examples.weights(positive, 0.2);

    double all = Arrays.stream(weight).sum();
    assertThat(all).isCloseTo(6, within(1e-12));
    assertThat(4 * weight[0] / all).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void oneKindAloneTeachesNothing() {
    assertThatThrownBy(
            () -> new Examples(new double[][] {{1}}, new boolean[] {true}, new double[] {1}))
        .hasMessageContaining("both kinds");
  }
}
