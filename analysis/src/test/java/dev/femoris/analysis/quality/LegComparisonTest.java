package dev.femoris.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.form.Draft;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.Repetition;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegComparisonTest {

  private static List<Repetition> ranges(double... degrees) {
    return Arrays.stream(degrees)
        .mapToObj(
            deg -> {
              Draft draft = Draft.of("squat");
              draft.romDeg = deg;
              return draft.repetition();
            })
        .toList();
  }

  private static Verdict last(List<Repetition> left, List<Repetition> right) {
    return LegComparison.of(left, right).getLast().verdict();
  }

  @Test
  void theIndexIsTheDifferenceOverTheLarger() {
    assertThat(LegComparison.index(80, 100)).isCloseTo(0.2, within(1e-12));
    assertThat(LegComparison.index(100, 80)).isCloseTo(-0.2, within(1e-12));
    assertThat(LegComparison.index(0, 0)).isZero();
  }

  @Test
  void legsThatDifferByMoreThanTenPercentInThreeOfFiveAreAsymmetric() {
    assertThat(last(ranges(70, 71, 70, 69, 70), ranges(70, 71, 60, 59, 60)))
        .isEqualTo(Verdict.PRESENT);
    assertThat(last(ranges(70, 71, 70, 69, 70), ranges(70, 71, 70, 59, 60)))
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void sensorsThatDifferByEightPercentAreNotLegsThatDo() {
    assertThat(last(ranges(70, 71, 70, 69, 70), ranges(65, 65, 64, 64, 64)))
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void anAthleteWhoseRepetitionsDifferMoreThanTheLegsIsNotAsymmetric() {
    assertThat(last(ranges(40, 80, 50, 90, 60), ranges(46, 92, 58, 104, 69)))
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void beforeThePairsAreThreeNothingIsSaidAndSurplusRepetitionsHaveNoPair() {
    List<Finding> findings = LegComparison.of(ranges(70, 70, 70, 70), ranges(50, 50, 50));
    assertThat(findings)
        .extracting(Finding::verdict)
        .containsExactly(Verdict.CANNOT_TELL, Verdict.CANNOT_TELL, Verdict.PRESENT);
  }
}
