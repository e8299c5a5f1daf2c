package dev.femoris.analysis.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RoundingBaselineTest {

  @Test
  void fewerThanFiveGoodRepetitionsAreNone() {
    List<RoundingFeatures> four = Collections.nCopies(4, TestModel.features(0));

    assertThatThrownBy(() -> RoundingBaseline.of("squat", four, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 repetitions: must be at least 5");
    assertThat(
            RoundingBaseline.ofSessions(
                "squat", List.of(RoundingNorms.of(four)), OptionalDouble.empty()))
        .isEmpty();
  }

  @Test
  void theOwnScatterIsShrunkTowardsThePopulationsByTenPseudoRepetitions() {
    // Six alike: no scatter of their own.
    RoundingBaseline even =
        RoundingBaseline.of(
            "squat", Collections.nCopies(6, TestModel.features(0)), OptionalDouble.empty());
    double[] population = new double[RoundingFeature.values().length];
    population[TestModel.FEATURE.ordinal()] = 0.02;

    double[] z = even.normalised(TestModel.features(1), population);

    assertThat(z[TestModel.FEATURE.ordinal()]).isCloseTo(Math.sqrt(15 / 10.0), within(1e-6));
    assertThat(z[RoundingFeature.RANGE.ordinal()]).as("not used").isZero();
  }

  @Test
  void sessionsTogetherHaveTheScatterWithinSessions() {
    RoundingNorms day = RoundingNorms.of(List.of(at(-1), at(0), at(1)));
    RoundingNorms another = RoundingNorms.of(List.of(at(9), at(10), at(11)));

    RoundingBaseline both =
        RoundingBaseline.ofSessions("squat", List.of(day, another), OptionalDouble.empty())
            .orElseThrow();

    int i = TestModel.FEATURE.ordinal();
    assertThat(both.repetitions()).isEqualTo(6);
    assertThat(both.mean()[i]).isCloseTo(0.2 + 5 * 0.02, within(1e-6));
    assertThat(both.deviation()[i]).isCloseTo(0.02, within(1e-6));
  }

  private static RoundingFeatures at(double deviations) {
    return TestModel.features(deviations);
  }

  @Test
  void itIsTheSameAfterItWasSaved() {
    RoundingBaseline baseline = TestModel.baseline(OptionalDouble.of(92.5));
    var to = new StateWriter();
    baseline.save(to);

    assertThat(RoundingBaseline.restore(new StateReader(to.toBytes()))).isEqualTo(baseline);
  }

  @Test
  void oneOfAnotherVersionIsRefused() {
    var to = new StateWriter();
    to.put(RoundingBaseline.VERSION + 1).put(3);

    assertThatThrownBy(() -> RoundingBaseline.restore(new StateReader(to.toBytes())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 2 with 3 features");
  }
}
