package dev.femoris.analysis.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RoundingJudgeTest {

  private static final OptionalDouble NO_LOAD = OptionalDouble.empty();

  @Test
  void withoutABaselineNothingIsSaidOfTheBackHoweverEarlyTheHipsRise() {
    var judge =
        new RoundingJudge(
            Optional.of(TestModel.model()),
            Optional.empty(),
            Optional.empty(),
            LiftConditions.UNDECLARED);
    for (int i = 0; i < 6; i++) {
      RoundingFinding finding = judge.judge(TestModel.repetition(3));
      assertThat(finding.verdict()).isEqualTo(RoundingVerdict.CANNOT_TELL);
      assertThat(finding.reason()).contains(Abstention.NO_BASELINE);
      assertThat(finding.estimate()).isEmpty();
    }
    assertThat(judge.mode()).isEqualTo(RoundingMode.NO_BASELINE);
  }

  @Test
  void anExerciseWithoutAModelIsNotJudged() {
    var judge =
        new RoundingJudge(
            Optional.empty(), Optional.empty(), Optional.empty(), LiftConditions.UNDECLARED);

    assertThat(judge.judge(TestModel.repetition(3)).reason()).contains(Abstention.NO_MODEL);
    assertThat(judge.unmeasured().reason()).contains(Abstention.NO_MODEL);
  }

  @Test
  void oneClearRepetitionIsNotEnoughTwoOfThreeAre() {
    RoundingJudge judge = judge();

    RoundingFinding first = judge.judge(TestModel.repetition(2.5));
    assertThat(first.reason()).contains(Abstention.NOT_YET);
    assertThat(first.estimate()).isPresent();
    RoundingFinding unclear = judge.judge(TestModel.repetition(0));
    assertThat(unclear.reason()).contains(Abstention.UNCERTAIN);
    RoundingFinding second = judge.judge(TestModel.repetition(2.5));

    assertThat(second.verdict()).isEqualTo(RoundingVerdict.POSSIBLE);
    assertThat(second.mode()).isEqualTo(RoundingMode.BASELINE);
    RoundingFinding.Estimate estimate = second.estimate().orElseThrow();
    assertThat(estimate.probability()).isCloseTo(1 / (1 + Math.exp(-2.5)), within(1e-6));
    assertThat(estimate.lowest()).isLessThan(estimate.probability() - 0.05);
    assertThat(estimate.highest()).isGreaterThan(estimate.probability() + 0.01);
    assertThat(second.evidence().getFirst().feature()).isEqualTo(TestModel.FEATURE);
    assertThat(second.evidence().getFirst().deviations()).isCloseTo(2.5, within(1e-6));
    assertThat(second.evidence().getFirst().difference()).isCloseTo(0.05, within(1e-6));
  }

  @Test
  void clearlyUsualRepetitionsMakeItUnlikely() {
    RoundingJudge judge = judge();

    judge.judge(TestModel.repetition(-2.5));

    assertThat(judge.judge(TestModel.repetition(-2.5)).verdict())
        .isEqualTo(RoundingVerdict.UNLIKELY);
  }

  @Test
  void fiveThatAreEachTooUnclearAreClearTogether() {
    RoundingJudge judge = judge();
    for (int i = 0; i < 4; i++) {
      assertThat(judge.judge(TestModel.repetition(0.6)).reason()).contains(Abstention.UNCERTAIN);
    }
    RoundingFinding fifth = judge.judge(TestModel.repetition(0.6));

    assertThat(fifth.verdict()).isEqualTo(RoundingVerdict.POSSIBLE);
    assertThat(fifth.estimate().orElseThrow().repetitions()).isEqualTo(RoundingModel.SET);
  }

  @Test
  void aPauseBeginsAnew() {
    RoundingJudge judge = judge();
    judge.judge(TestModel.repetition(2.5));
    judge.pause();

    assertThat(judge.judge(TestModel.repetition(2.5)).reason()).contains(Abstention.NOT_YET);
  }

  @Test
  void whatPointsBothWaysIsNotSaid() {
    RoundingJudge judge = judge();
    for (int i = 0; i < 3; i++) {
      judge.judge(TestModel.repetition(3));
    }
    judge.judge(TestModel.repetition(-2.5));
    // Two of the last three are clearly usual, yet the five together are clearly not.
    RoundingFinding finding = judge.judge(TestModel.repetition(-2.5));

    assertThat(finding.verdict()).isEqualTo(RoundingVerdict.CANNOT_TELL);
    assertThat(finding.estimate()).isPresent();
  }

  @Test
  void anUnusualRepetitionIsNotJudgedAndHasNoProbability() {
    RoundingFinding finding = judge().judge(TestModel.repetition(7));

    assertThat(finding.reason()).contains(Abstention.UNUSUAL);
    assertThat(finding.estimate()).isEmpty();
    assertThat(finding.evidence()).isEmpty();
  }

  @Test
  void anotherLoadIsNotJudgedAndSaysSo() {
    assertThat(reasonWithLoad(OptionalDouble.of(116))).contains(Abstention.LOAD_DIFFERS);
    assertThat(reasonWithLoad(OptionalDouble.of(84))).contains(Abstention.LOAD_DIFFERS);
    assertThat(reasonWithLoad(OptionalDouble.of(114))).contains(Abstention.NOT_YET);
    assertThat(reasonWithLoad(NO_LOAD)).contains(Abstention.LOAD_UNKNOWN);
  }

  private static Optional<Abstention> reasonWithLoad(OptionalDouble loadKg) {
    var judge =
        new RoundingJudge(
            Optional.of(TestModel.model()),
            Optional.of(TestModel.baseline(OptionalDouble.of(100))),
            Optional.empty(),
            new LiftConditions(loadKg, true));
    return judge.judge(TestModel.repetition(2.5)).reason();
  }

  @Test
  void anotherVariantIsNotJudged() {
    var judge =
        new RoundingJudge(
            Optional.of(TestModel.model()),
            Optional.of(TestModel.baseline(NO_LOAD)),
            Optional.empty(),
            new LiftConditions(NO_LOAD, false));

    assertThat(judge.judge(TestModel.repetition(2.5)).reason())
        .contains(Abstention.VARIANT_DIFFERS);
  }

  @Test
  void aBadlySeenRepetitionIsNotJudgedAndCountsNeitherWay() {
    RoundingJudge judge = judge();
    judge.judge(TestModel.repetition(2.5));

    assertThat(judge.judge(seen(0.84, 0)).reason()).contains(Abstention.AXIS_UNCLEAR);
    assertThat(judge.judge(seen(0.97, 0.06)).reason()).contains(Abstention.SAMPLES_MISSING);
    assertThat(judge.unmeasured().reason()).contains(Abstention.NOT_MEASURED);
    assertThat(judge.judge(TestModel.repetition(2.5)).verdict())
        .isEqualTo(RoundingVerdict.POSSIBLE);
  }

  private static HingeMeasures seen(double onAxis, double missing) {
    return new HingeMeasures(TestModel.features(2.5), onAxis, missing, 0);
  }

  @Test
  void aSensorThatMovedByMoreThanThreeDegreesStopsTheJudgement() {
    RoundingJudge judge = judge();
    for (int i = 0; i < 5; i++) {
      judge.judge(standing(0));
    }
    for (int i = 0; i < 2; i++) {
      assertThat(judge.judge(standing(4)).reason())
          .as("one bent knee is no slip")
          .isNotEqualTo(Optional.of(Abstention.SENSOR_MOVED));
    }
    judge.judge(standing(4));

    assertThat(judge.judge(standing(4)).reason()).contains(Abstention.SENSOR_MOVED);
  }

  private static HingeMeasures standing(double angleDeg) {
    return new HingeMeasures(TestModel.features(2.5), 0.97, 0, Math.toRadians(angleDeg));
  }

  @Test
  void aTrainersLabelsCountHalf() {
    double[] weights = new double[RoundingFeature.values().length];
    weights[TestModel.FEATURE.ordinal()] = -1;
    var opposite =
        new PersonalModel(TestModel.EXERCISE, 1, PersonalModel.Kind.LDA, weights, 0, 6, 6, 2);
    var judge =
        new RoundingJudge(
            Optional.of(TestModel.model()),
            Optional.of(TestModel.baseline(NO_LOAD)),
            Optional.of(opposite),
            LiftConditions.UNDECLARED);

    RoundingFinding finding = judge.judge(TestModel.repetition(2.5));

    assertThat(finding.mode()).isEqualTo(RoundingMode.PERSONAL);
    assertThat(finding.estimate().orElseThrow().probability()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void labelsTooFewOrOfOneSessionMakeNoPersonalModel() {
    double[] weights = new double[RoundingFeature.values().length];
    assertThatThrownBy(
            () ->
                new PersonalModel(
                    TestModel.EXERCISE, 1, PersonalModel.Kind.LDA, weights, 0, 6, 5, 2))
        .hasMessageContaining("5 rounded");
    assertThatThrownBy(
            () ->
                new PersonalModel(
                    TestModel.EXERCISE, 1, PersonalModel.Kind.LDA, weights, 0, 6, 6, 1))
        .hasMessageContaining("of 1 sessions");
  }

  @Test
  void aBaselineOfAnotherExerciseIsRefused() {
    RoundingBaseline other =
        RoundingBaseline.of(
            "romanian_deadlift", Collections.nCopies(5, TestModel.features(0)), NO_LOAD);

    assertThatThrownBy(
            () ->
                new RoundingJudge(
                    Optional.of(TestModel.model()),
                    Optional.of(other),
                    Optional.empty(),
                    LiftConditions.UNDECLARED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("romanian_deadlift");
  }

  @Test
  void aJudgeSavedAndRestoredGoesOnAsIfNothingHadHappened() {
    RoundingJudge judge = judge();
    judge.judge(TestModel.repetition(2.5));
    judge.judge(TestModel.repetition(0.4));
    var to = new StateWriter();
    judge.save(to);
    RoundingJudge again = judge();
    again.restore(new StateReader(to.toBytes()));

    for (double z : new double[] {2.5, 2.6, -1, 0.3, 0.8}) {
      assertThat(again.judge(TestModel.repetition(z)))
          .isEqualTo(judge.judge(TestModel.repetition(z)));
    }
  }

  @Test
  void theWordsSpeakOfTheThighAndNeverThatABackRounded() {
    RoundingJudge judge = judge();
    judge.judge(TestModel.repetition(2.5));
    String words = RoundingWords.of(judge.judge(TestModel.repetition(2.5)));

    assertThat(words)
        .startsWith("hips rose earlier than in your good reps (early_share +5 %, 2.5 SD)")
        .contains("may be rounding - check with a mirror or coach, or add a back sensor")
        .contains("simulated")
        .doesNotContain("rounded");
  }

  private static RoundingJudge judge() {
    return new RoundingJudge(
        Optional.of(TestModel.model()),
        Optional.of(TestModel.baseline(NO_LOAD)),
        Optional.empty(),
        LiftConditions.UNDECLARED);
  }
}
