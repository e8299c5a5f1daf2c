package dev.femoris.service.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.service.personal.Evaluation.Judged;
import dev.femoris.service.personal.ReliabilityFigures.Forecast;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static Judged judged(boolean rounded, double baseline, double personal) {
    return new Judged(new Forecast(baseline, rounded), new Forecast(personal, rounded));
  }

  @Test
  void figuresAreAsCountedByHand() {
    var figures =
        ReliabilityFigures.of(
            List.of(
                new Forecast(0.9, true),
                new Forecast(0.4, true),
                new Forecast(0.4, false),
                new Forecast(0.2, false),
                new Forecast(0.6, false)));
    // Of six pairs four are in order, one is tied, one is the wrong way round.
    assertThat(figures.auc()).isCloseTo(4.5 / 6, within(1e-12));
    double rounded = (0.01 + 0.36) / 2;
    double good = (0.16 + 0.04 + 0.36) / 3;
    assertThat(figures.brier()).isCloseTo((rounded + good) / 2, within(1e-12));
    assertThat(figures.goodRight()).isEqualTo(2);
    assertThat(figures.roundedRight()).isEqualTo(1);
    assertThat(figures.balancedAccuracy()).isCloseTo((2.0 / 3 + 1.0 / 2) / 2, within(1e-12));
  }

  @Test
  void theSameScoreIsNotBetterThanItself() {
    var same =
        Evaluation.of(
            2,
            List.of(
                judged(true, 0.9, 0.9),
                judged(true, 0.8, 0.8),
                judged(false, 0.1, 0.1),
                judged(false, 0.2, 0.2)));
    assertThat(same.overBaseline().mean()).isZero();
    assertThat(same.better()).isFalse();
  }

  @Test
  void aTimidScoreThatKnowsNothingIsNotBetterThanABoldOneThatKnowsNothing() {
    List<Judged> judged =
        Stream.of(true, false)
            .flatMap(
                rounded ->
                    Stream.of(
                        judged(rounded, 0.95, 0.52),
                        judged(rounded, 0.05, 0.48),
                        judged(rounded, 0.95, 0.52),
                        judged(rounded, 0.05, 0.48)))
            .toList();
    var timid = Evaluation.of(2, judged);
    assertThat(timid.overBaseline().clear()).isTrue();
    assertThat(timid.personal().auc()).isEqualTo(0.5);
    assertThat(timid.better()).isFalse();
  }

  @Test
  void aScoreThatErrsLessByMoreThanChanceIsBetter() {
    var better =
        Evaluation.of(
            2,
            List.of(
                judged(true, 0.5, 0.9),
                judged(true, 0.6, 0.8),
                judged(false, 0.5, 0.2),
                judged(false, 0.4, 0.1)));
    assertThat(better.better()).isTrue();
    assertThat(ModelWords.verdict(better))
        .startsWith("Better than the baseline alone, may be used: squared error 0.025 against");
  }
}
