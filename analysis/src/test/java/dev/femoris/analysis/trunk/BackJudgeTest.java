package dev.femoris.analysis.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.statistic.Spread;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What was measured is held against the athlete's own. */
class BackJudgeTest {
  private static final BackNorms NORMS =
      new BackNorms(
          6,
          Optional.of(
              new BackNorms.Flexion(
                  new Spread(Math.toRadians(25), Math.toRadians(2)), new Spread(0, 0))),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  private final BackJudge judge = new BackJudge(BackRules.builtIn());

  private static BackMeasures held(double deg) {
    double rad = Math.toRadians(deg);
    return new BackMeasures(rad + 0.01, rad, rad, Double.NaN, Double.NaN, Double.NaN);
  }

  private BackFinding judged(double heldDeg, boolean stored, boolean loadChanged) {
    return judge.back(
        BackLevel.MEASURED,
        held(heldDeg),
        NORMS,
        stored,
        OptionalDouble.of(Math.toRadians(60)),
        loadChanged);
  }

  @Test
  void aChangeBelowTheSmallestRealOneIsAbsentAndAboveItPresentWithItsBand() {
    assertThat(judged(32, false, false).verdict()).isEqualTo(BackVerdict.ABSENT);
    BackFinding watch = judged(36, false, false);
    assertThat(watch.verdict()).isEqualTo(BackVerdict.PRESENT);
    assertThat(watch.reading().orElseThrow().band()).contains(BackBand.WATCH);
    assertThat(judged(41, false, false).reading().orElseThrow().band()).contains(BackBand.ALERT);
  }

  @Test
  void theChangeTheShareOfTheOwnLargestAndTheUncertaintyAreStated() {
    BackReading reading = judged(45, false, false).reading().orElseThrow();
    assertThat(Math.toDegrees(reading.deltaRad().orElseThrow())).isCloseTo(20, within(1e-9));
    assertThat(reading.shareOfOwnMax().orElseThrow()).isCloseTo(0.76, within(0.01));
    assertThat(Math.toDegrees(reading.uncertaintyRad())).isBetween(3.5, 4.0);
    assertThat(judged(45, true, false).reading().orElseThrow().uncertaintyRad())
        .as("another day adds to it")
        .isGreaterThan(reading.uncertaintyRad());
  }

  @Test
  void anotherLoadLeavesTheReadingAndNoVerdict() {
    BackFinding finding = judged(45, true, true);
    assertThat(finding.verdict()).isEqualTo(BackVerdict.CANNOT_TELL);
    assertThat(finding.reason()).contains(BackUnknown.LOAD_CHANGED);
    assertThat(finding.reading()).isPresent();
  }

  @Test
  void aPeakThatDoesNotLastDoesNotCount() {
    double[] peak = {0, 1, 5, 1, 3, 3, 3, 2, 0};
    assertThat(BackMeter.heldMax(peak, 3)).isEqualTo(3);
    assertThat(BackMeter.heldMax(peak, 1)).isEqualTo(5);
  }

  @Test
  void oneOddRepetitionHardlyMovesTheMiddleOfFew() {
    assertThat(Medians.ofPairs(1, 2, 3, 4, 5)).isEqualTo(3);
    assertThat(Medians.ofPairs(1, 2, 3, 4, 500)).isBetween(2.5, 3.5);
    assertThat(Medians.ofPairs(1, 2, 4)).as("nearly the mean").isCloseTo(7.0 / 3, within(0.2));
    assertThat(Medians.ofPairs()).isZero();
  }
}
