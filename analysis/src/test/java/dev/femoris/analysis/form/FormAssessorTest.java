package dev.femoris.analysis.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormAssessorTest {

  private String exercise = "romanian_deadlift";
  private Optional<TempoTarget> target = Optional.empty();
  private Optional<AthleteBaseline> baseline = Optional.empty();
  private Optional<FormAssessor> assessor = Optional.empty();

  private List<Finding> assess(Consumer<Draft> change) {
    if (assessor.isEmpty()) {
      assessor =
          Optional.of(
              new FormAssessor(Draft.exercise(exercise), target, baseline, Ledger.inMemory()));
    }
    return assessor.get().assess(repetition(exercise, change));
  }

  private static Repetition repetition(String exercise, Consumer<Draft> change) {
    Draft draft = Draft.of(exercise);
    change.accept(draft);
    return draft.repetition();
  }

  private Finding finding(Fault fault, Consumer<Draft> change) {
    return assess(change).stream().filter(f -> f.fault() == fault).findFirst().orElseThrow();
  }

  private void threeGoodOnes() {
    for (int i = 0; i < 3; i++) {
      assess(d -> {});
    }
  }

  @Test
  void exactlyTheFaultsOfTheExerciseAreJudgedEachOnce() {
    for (String id : List.of("romanian_deadlift", "nordic_curl", "leg_swing", "lunge")) {
      exercise = id;
      assessor = Optional.empty();
      assertThat(assess(d -> {}))
          .extracting(Finding::fault)
          .containsExactlyInAnyOrderElementsOf(Draft.exercise(id).faults())
          .isSorted();
    }
  }

  @Test
  void withoutThreeGoodRepetitionsNothingRelativeIsSaid() {
    for (int i = 0; i < 3; i++) {
      assertThat(assess(d -> {}))
          .filteredOn(f -> f.reason().equals(Optional.of(Finding.Unknowable.NO_REFERENCE)))
          .extracting(Finding::fault)
          .containsExactly(
              Fault.PARTIAL_RANGE, Fault.DROPPED_ECCENTRIC, Fault.TEMPO_OFF_TARGET, Fault.UNUSUAL);
    }
    assertThat(assess(d -> {}))
        .filteredOn(f -> f.verdict() == Verdict.CANNOT_TELL)
        .extracting(Finding::fault)
        .containsExactly(Fault.ASYMMETRY, Fault.BACK_ROUNDING);
  }

  @Test
  void partialRangeIsUnderEightyPercentOfTheMedian() {
    for (double rom : new double[] {20, 24, 22}) {
      assess(d -> d.romDeg = rom);
    }
    Finding under = finding(Fault.PARTIAL_RANGE, d -> d.romDeg = 17.5);
    assertThat(under.present()).isTrue();
    Evidence evidence = under.evidence().orElseThrow();
    assertThat(Math.toDegrees(evidence.measured())).isCloseTo(17.5, within(1e-9));
    assertThat(Math.toDegrees(evidence.reference())).isCloseTo(22, within(1e-9));
    assertThat(Math.toDegrees(evidence.limit())).isCloseTo(17.6, within(1e-9));
    assertThat(evidence.basis()).isEqualTo(Evidence.Basis.OWN_SESSION);
    assertThat(finding(Fault.PARTIAL_RANGE, d -> d.romDeg = 17.7).verdict())
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void aDroppedEccentricLastsLessThanSixTenthsOfTheMedian() {
    threeGoodOnes();
    assertThat(finding(Fault.DROPPED_ECCENTRIC, d -> lowered(d, 1.19)).present()).isTrue();
    assertThat(finding(Fault.DROPPED_ECCENTRIC, d -> lowered(d, 1.21)).present()).isFalse();
  }

  /** In a given time, and faster for it. */
  private static void lowered(Draft draft, double eccentricS) {
    draft.eccentricPeakPerS = 2 / eccentricS;
    draft.eccentricS = eccentricS;
  }

  @Test
  void aLoweringThatIsShorterButNoFasterBeganDuringTheHold() {
    threeGoodOnes();
    Finding finding = finding(Fault.DROPPED_ECCENTRIC, d -> d.eccentricS = 0.8);
    assertThat(finding.reason()).contains(Finding.Unknowable.UNCLEAR_BOUNDARY);
  }

  @Test
  void anEccentricThatIsNeverTheSameIsNoMeasure() {
    for (double s : new double[] {1.3, 3.8, 2.5, 1.2, 4}) {
      assess(d -> d.eccentricS = s);
    }
    Finding finding = finding(Fault.DROPPED_ECCENTRIC, d -> d.eccentricS = 0.7);
    assertThat(finding.reason()).contains(Finding.Unknowable.UNSTEADY_REFERENCE);
  }

  @Test
  void momentumIsASwingPastTheStartPoseEvenInTheFirstRepetition() {
    assertThat(finding(Fault.MOMENTUM, d -> d.overshootDeg = 4.1).present()).isTrue();
    assertThat(finding(Fault.MOMENTUM, d -> d.overshootDeg = 3.9).verdict())
        .isEqualTo(Verdict.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "0.07,130,PRESENT",
    "0.09,130,ABSENT",
    "0.07,110,ABSENT",
    "0.09,110,ABSENT",
  })
  void momentumIsAlsoAHardReversalWithoutAPause(
      double pauseS, double reversalDegPerS2, Verdict verdict) {
    threeGoodOnes();
    Finding finding =
        finding(
            Fault.MOMENTUM,
            d -> {
              d.pauseS = pauseS;
              d.reversalDegPerS2 = reversalDegPerS2;
            });
    assertThat(finding.verdict()).isEqualTo(verdict);
  }

  @Test
  void aLyingLegIsNotSaidToSwingThroughTheMat() {
    exercise = "supine_leg_raise";
    assertThat(finding(Fault.MOMENTUM, d -> d.overshootDeg = 15).verdict())
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void missingSamplesHideTheReversalAndTheCourse() {
    threeGoodOnes();
    List<Finding> findings = assess(d -> d.notes = Set.of(RepetitionNote.SAMPLES_MISSING));
    assertThat(findings)
        .filteredOn(f -> f.reason().equals(Optional.of(Finding.Unknowable.SAMPLES_MISSING)))
        .extracting(Finding::fault)
        .containsExactly(Fault.MOMENTUM, Fault.UNUSUAL);
  }

  @Test
  void withoutATargetAQuickRepetitionIsOffAndASlowOneIsNot() {
    threeGoodOnes();
    Finding quick =
        finding(
            Fault.TEMPO_OFF_TARGET,
            d -> {
              d.eccentricS = 1.25;
              d.pauseS = 0.2;
              d.concentricS = 0.8;
            });
    assertThat(quick.present()).isTrue();
    assertThat(quick.evidence().orElseThrow().quantity()).isEqualTo(Quantity.DURATION_S);
    assertThat(finding(Fault.TEMPO_OFF_TARGET, d -> d.concentricS = 4).present()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3.0,1.0,1.0,ABSENT,",
    "2.0,1.0,1.0,PRESENT,ECCENTRIC_S",
    "4.0,1.0,1.0,PRESENT,ECCENTRIC_S",
    "3.0,1.0,1.4,PRESENT,CONCENTRIC_S",
    "3.0,0.4,1.0,PRESENT,TURN_PAUSE_S",
    "3.0,2.0,1.0,ABSENT,",
  })
  void withATargetEachPhaseIsHeldAgainstIt(
      double eccentricS, double pauseS, double concentricS, Verdict verdict, Quantity why) {
    target = Optional.of(new TempoTarget(3, 1, 1, 0));
    Finding finding =
        finding(
            Fault.TEMPO_OFF_TARGET,
            d -> {
              d.eccentricS = eccentricS;
              d.pauseS = pauseS;
              d.concentricS = concentricS;
            });
    assertThat(finding.verdict()).isEqualTo(verdict);
    if (finding.present()) {
      assertThat(finding.evidence().orElseThrow().quantity()).isEqualTo(why);
      assertThat(finding.evidence().orElseThrow().basis()).isEqualTo(Evidence.Basis.TARGET);
    }
  }

  @Test
  void aTargetAlsoSaysWhatADroppedEccentricIs() {
    target = Optional.of(new TempoTarget(4, 0, 1, 0));
    assertThat(finding(Fault.DROPPED_ECCENTRIC, d -> d.eccentricS = 2.3).present()).isTrue();
  }

  @Test
  void hipsThatRiseEarlyDoMoreOfTheWayAtThirtyPercentOfTheLift() {
    exercise = "conventional_deadlift";
    threeGoodOnes();
    assertThat(finding(Fault.HIPS_RISE_EARLY, d -> d.earlyShare = 0.4).present()).isTrue();
    assertThat(finding(Fault.HIPS_RISE_EARLY, d -> d.earlyShare = 0.25).present()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // Hips up in the start pose: the far end, or both ends, hang lower.
    "slider_curl,32,121,ABSENT",
    "slider_curl,32,127,PRESENT",
    "slider_curl,27,121,PRESENT",
    // Lifted from the floor: the top is what counts, seen from the floor.
    "glute_bridge,32,127,ABSENT",
    "glute_bridge,26,121,PRESENT",
  })
  void saggingHipsHangLowerThanTheyDid(String id, double romDeg, double startDeg, Verdict verdict) {
    exercise = id;
    for (int i = 0; i < 3; i++) {
      assess(
          d -> {
            d.romDeg = 32;
            d.startDeg = 121;
          });
    }
    Finding finding =
        finding(
            Fault.HIP_SAG,
            d -> {
              d.romDeg = romDeg;
              d.startDeg = startDeg;
            });
    assertThat(finding.verdict()).isEqualTo(verdict);
  }

  @Test
  void wobbleIsUnrestFarAboveTheUsual() {
    exercise = "single_leg_deadlift_stance";
    threeGoodOnes();
    assertThat(finding(Fault.WOBBLE, d -> d.offAxisDegPerS = 12).present()).isTrue();
    assertThat(finding(Fault.WOBBLE, d -> d.offAxisDegPerS = 9.5).present()).isFalse();
  }

  @Test
  void anotherCourseOfTheAngleIsUnusual() {
    threeGoodOnes();
    assertThat(finding(Fault.UNUSUAL, d -> d.shapeBend = 0.15).present()).isTrue();
    assertThat(finding(Fault.UNUSUAL, d -> d.shapeBend = 0.09).present()).isFalse();
  }

  @Test
  void badRepetitionsDoNotMoveTheReferenceAndALastingChangeIsSaid() {
    threeGoodOnes();
    for (int i = 1; i <= 15; i++) {
      Finding finding = finding(Fault.PARTIAL_RANGE, d -> d.romDeg = 12);
      assertThat(finding.present()).isTrue();
      assertThat(finding.evidence().orElseThrow().inARow()).isEqualTo(i);
      assertThat(finding.evidence().orElseThrow().lasting()).isEqualTo(i > 10);
    }
    assess(d -> {});
    assertThat(finding(Fault.PARTIAL_RANGE, d -> d.romDeg = 12).evidence().orElseThrow().inARow())
        .isEqualTo(1);
  }

  @Test
  void aTrialBeforeTheSetIsNotTheMeasureOfIt() {
    assess(d -> d.romDeg = 9);
    assess(d -> {});
    assess(d -> {});
    assertThat(finding(Fault.PARTIAL_RANGE, d -> {}).reason())
        .as("three are not alike yet")
        .contains(Finding.Unknowable.NO_REFERENCE);
    Finding partial = finding(Fault.PARTIAL_RANGE, d -> d.romDeg = 14);
    assertThat(partial.present()).isTrue();
    assertThat(Math.toDegrees(partial.evidence().orElseThrow().reference()))
        .isCloseTo(20, within(1e-9));
  }

  @Test
  void aBaselineIsTheReferenceFromTheFirstRepetitionOn() {
    List<Repetition> earlier = new ArrayList<>();
    for (double rom : new double[] {29, 30, 31}) {
      earlier.add(repetition(exercise, d -> d.romDeg = rom));
    }
    baseline = Optional.of(AthleteBaseline.of(exercise, earlier));
    Evidence evidence = finding(Fault.PARTIAL_RANGE, d -> d.romDeg = 20).evidence().orElseThrow();
    assertThat(evidence.basis()).isEqualTo(Evidence.Basis.BASELINE);
    assertThat(Math.toDegrees(evidence.reference())).isCloseTo(30, within(1e-9));
    assertThat(assess(d -> d.romDeg = 30))
        .filteredOn(f -> f.verdict() == Verdict.CANNOT_TELL)
        .extracting(Finding::fault)
        .containsExactly(Fault.ASYMMETRY, Fault.BACK_ROUNDING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"PARTIAL_RANGE", "DROPPED_ECCENTRIC", "MOMENTUM"})
  void theWorseItGetsTheMoreProbableItIs(Fault fault) {
    threeGoodOnes();
    double before = -1;
    for (double share = 0; share <= 1; share += 0.05) {
      double worse = share;
      double probability =
          finding(
                  fault,
                  d -> {
                    d.romDeg = 20 - 12 * worse;
                    lowered(d, 2 - 1.5 * worse);
                    d.overshootDeg = 10 * worse;
                  })
              .probability()
              .orElseThrow();
      assertThat(probability).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(before);
      before = probability;
    }
    assertThat(before).isGreaterThan(0.99);
  }
}
