package dev.femoris.analysis.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatchJudgeTest {

  private Optional<AthleteBaseline> baseline = Optional.empty();
  private Optional<FormAssessor> assessor = Optional.empty();

  private static Draft curl() {
    Draft draft = Draft.of("nordic_curl");
    draft.romDeg = 65;
    return draft;
  }

  private static Repetition caughtAt(double leanDeg) {
    Draft draft = curl();
    draft.catchDeg = OptionalDouble.of(leanDeg);
    return draft.repetition();
  }

  private Finding hipBreak(Repetition repetition) {
    if (assessor.isEmpty()) {
      assessor =
          Optional.of(
              new FormAssessor(
                  Draft.exercise("nordic_curl"), Optional.empty(), baseline, Ledger.inMemory()));
    }
    return assessor.get().assess(repetition).stream()
        .filter(f -> f.fault() == Fault.HIP_BREAK)
        .findFirst()
        .orElseThrow();
  }

  private void threeGoodOnes() {
    for (double leanDeg : new double[] {62, 63, 64}) {
      hipBreak(caughtAt(leanDeg));
    }
  }

  @Test
  void aCatchMuchEarlierThanUsualIsABentHip() {
    threeGoodOnes();
    Finding finding = hipBreak(caughtAt(52));
    assertThat(finding.present()).isTrue();
    assertThat(finding.probability().orElseThrow()).isGreaterThan(0.85);
    Evidence evidence = finding.evidence().orElseThrow();
    assertThat(Math.toDegrees(evidence.measured())).isCloseTo(52, within(1e-9));
    assertThat(Math.toDegrees(evidence.reference())).isCloseTo(63, within(1e-9));
    assertThat(Math.toDegrees(evidence.limit())).isCloseTo(63 - 15 * 0.575, within(1e-9));
    assertThat(evidence.basis()).isEqualTo(Evidence.Basis.OWN_SESSION);
  }

  @Test
  void theEarlierTheCatchTheMoreProbableItIs() {
    threeGoodOnes();
    double before = 0;
    for (double leanDeg = 66; leanDeg > 45; leanDeg--) {
      double probability = hipBreak(caughtAt(leanDeg)).probability().orElseThrow();
      assertThat(probability).isGreaterThanOrEqualTo(before);
      before = probability;
      assessor = Optional.empty();
      threeGoodOnes();
    }
    assertThat(before).isGreaterThan(0.97);
  }

  @Test
  void withoutACatchNothingIsSaid() {
    threeGoodOnes();
    assertThat(hipBreak(curl().repetition()).reason()).contains(Finding.Unknowable.NO_CATCH);
  }

  @Test
  void aCatchHiddenInAHoleIsNotACatchThatWasMissing() {
    threeGoodOnes();
    Draft draft = curl();
    draft.notes = Set.of(RepetitionNote.SAMPLES_MISSING);
    assertThat(hipBreak(draft.repetition()).reason()).contains(Finding.Unknowable.SAMPLES_MISSING);
  }

  @Test
  void threeCatchesAreNeededBeforeOneIsHeldAgainstThem() {
    hipBreak(caughtAt(63));
    hipBreak(curl().repetition());
    hipBreak(caughtAt(63));
    assertThat(hipBreak(caughtAt(50)).reason()).contains(Finding.Unknowable.NO_REFERENCE);
  }

  @Test
  void aBaselineWithCatchesIsTheReferenceFromTheFirstOneOnAndLessSure() {
    threeGoodOnes();
    double inSession = hipBreak(caughtAt(50)).probability().orElseThrow();
    baseline = Optional.of(AthleteBaseline.of("nordic_curl", catches(62, 63, 64)));
    assessor = Optional.empty();
    Finding finding = hipBreak(caughtAt(50));
    assertThat(finding.evidence().orElseThrow().basis()).isEqualTo(Evidence.Basis.BASELINE);
    assertThat(finding.probability().orElseThrow()).isBetween(0.5, inSession);
  }

  @Test
  void aBaselineWithoutCatchesLeavesItToTheSession() {
    List<Repetition> none = List.of(curl().repetition(), curl().repetition(), curl().repetition());
    baseline = Optional.of(AthleteBaseline.of("nordic_curl", none));
    threeGoodOnes();
    assertThat(hipBreak(caughtAt(50)).evidence().orElseThrow().basis())
        .isEqualTo(Evidence.Basis.OWN_SESSION);
  }

  private static List<Repetition> catches(double... leansDeg) {
    List<Repetition> all = new ArrayList<>();
    for (double leanDeg : leansDeg) {
      all.add(caughtAt(leanDeg));
    }
    return all;
  }
}
