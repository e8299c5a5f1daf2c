package dev.femoris.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.service.learning.LogisticRegression.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {

  private static List<Row> rows(int yes, int no) {
    var random = new Random(4);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < yes + no; i++) {
      boolean isYes = i < yes;
      double shift = isYes ? 1.5 : 0;
      rows.add(
          new Row(
              new double[] {random.nextGaussian() + shift, random.nextGaussian() - shift, 0},
              isYes));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10})
  void theWeightsMinimiseTheLossWithItsPenalty(double cost) {
    List<Row> rows = rows(9, 4);
    LinearScore score = LogisticRegression.fit(rows, cost);
    double[] gradient = {score.weights().get(0), score.weights().get(1), score.intercept()};
    for (Row row : rows) {
      double counts = rows.size() / (2.0 * (row.yes() ? 9 : 4));
      double error = 1 / (1 + Math.exp(-score.logOdds(row.numbers()))) - (row.yes() ? 1 : 0);
      gradient[0] += cost * counts * error * row.numbers()[0];
      gradient[1] += cost * counts * error * row.numbers()[1];
      gradient[2] += cost * counts * error;
    }
    assertThat(gradient).containsExactly(new double[3], within(1e-3));
    assertThat(score.weights().get(0)).isPositive();
    assertThat(score.weights().get(1)).isNegative();
    assertThat(score.weights().get(2)).as("a column of zeros").isZero();
  }

  @Test
  void theSameRowsAlwaysGiveTheSameWeights() {
    assertThat(LogisticRegression.fit(rows(6, 6), 1))
        .isEqualTo(LogisticRegression.fit(rows(6, 6), 1));
  }

  @Test
  void yesAndNoExchangedTurnTheScoreRound() {
    List<Row> exchanged =
        rows(5, 7).stream().map(row -> new Row(row.numbers(), !row.yes())).toList();
    LinearScore score = LogisticRegression.fit(rows(5, 7), 1);
    LinearScore turned = LogisticRegression.fit(exchanged, 1);
    assertThat(turned.weights().get(0)).isCloseTo(-score.weights().get(0), within(1e-4));
    assertThat(turned.intercept()).isCloseTo(-score.intercept(), within(1e-4));
  }

  @Test
  void withoutBothKindsNothingCanBeLearned() {
    assertThatThrownBy(() -> LogisticRegression.fit(rows(3, 0), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 rows, 3 of them yes: there must be both");
  }
}
