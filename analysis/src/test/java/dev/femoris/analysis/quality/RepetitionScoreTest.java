package dev.femoris.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepetitionScoreTest {

  private static Finding judged(Fault fault, double probability) {
    return Finding.judged(
        fault,
        probability,
        new Evidence(Quantity.RANGE_RAD, 1, 1, 0.8, Evidence.Basis.OWN_SESSION, 0));
  }

  private static RepetitionScore score(List<Finding> findings) {
    return RepetitionScore.of(findings).orElseThrow();
  }

  @Test
  void aRepetitionWithoutAFaultScoresAHundredAndNothingIsTakenOff() {
    RepetitionScore score =
        score(
            List.of(
                judged(Fault.PARTIAL_RANGE, 0.3),
                judged(Fault.MOMENTUM, 0.5),
                Finding.cannotTell(Fault.ASYMMETRY, Finding.Unknowable.ONE_LEG)));
    assertThat(score.points()).isEqualTo(100);
    assertThat(score.deductions()).isEmpty();
  }

  @Test
  void whatIsTakenOffStandsBesideTheScore() {
    RepetitionScore score =
        score(List.of(judged(Fault.PARTIAL_RANGE, 1), judged(Fault.WOBBLE, 0.9)));
    assertThat(score.deductions())
        .containsExactly(
            new RepetitionScore.Deduction(Fault.PARTIAL_RANGE, 25),
            new RepetitionScore.Deduction(Fault.WOBBLE, 12));
    assertThat(score.points()).isEqualTo(63);
  }

  @Test
  void withNothingToCompareWithThereIsNoScore() {
    assertThat(
            RepetitionScore.of(
                List.of(
                    Finding.cannotTell(Fault.PARTIAL_RANGE, Finding.Unknowable.NO_REFERENCE),
                    judged(Fault.MOMENTUM, 0.01))))
        .isEmpty();
  }

  @Test
  void everythingAtOnceDoesNotGoBelowZero() {
    RepetitionScore score =
        score(Arrays.stream(Fault.values()).map(fault -> judged(fault, 1)).toList());
    assertThat(score.points()).isZero();
  }

  @Test
  void partsThatDoNotAddUpAreRefused() {
    assertThatThrownBy(
            () ->
                new RepetitionScore(90, List.of(new RepetitionScore.Deduction(Fault.MOMENTUM, 5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("95");
  }

  @ParameterizedTest
  @EnumSource
  void aWorseFaultNeverScoresHigherWhateverTheOthers(Fault worse) {
    long seed = 7;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      double[] others = random.doubles(Fault.values().length).toArray();
      int before = 101;
      for (double p = 0; p <= 1; p += 0.05) {
        List<Finding> findings = new ArrayList<>();
        for (Fault fault : Fault.values()) {
          findings.add(judged(fault, fault == worse ? p : others[fault.ordinal()]));
        }
        int points = score(findings).points();
        assertThat(points).as("seed %d, round %d, p %s", seed, round, p).isBetween(0, before);
        before = points;
      }
    }
  }
}
