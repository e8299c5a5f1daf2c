package dev.femoris.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class KinematicAthleteTest {
  private static final double RAD_20 = Math.toRadians(20);

  private static KinematicAthlete athlete(long seed) {
    return new KinematicAthlete(
        Lifter.drawn(HingeLift.CONVENTIONAL_DEADLIFT, seed), Scenario.GEOMETRY);
  }

  @Test
  void theSameSeedAndCallsGiveTheSameBits() {
    KinematicAthlete one = athlete(3);
    KinematicAthlete other = athlete(3);
    for (int i = 0; i < 3; i++) {
      assertThat(one.rounded(RAD_20).worn().thighRad())
          .isEqualTo(other.rounded(RAD_20).worn().thighRad());
    }
    assertThat(one.good().worn().pelvisRad()).isNotEqualTo(one.good().worn().pelvisRad());
  }

  @Test
  void theTruthTellsHowFarTheBackWentBeyondItsOwnGoodRepetitions() {
    double good = 0;
    double rounded = 0;
    for (int seed = 1; seed <= 20; seed++) {
      KinematicAthlete athlete = athlete(seed);
      good += athlete.baseline().truth().deltaLumbarFlexionRad() / 20;
      KinematicRepetition round = athlete.rounded(RAD_20);
      assertThat(round.truth().extraActualRad()).isBetween(0.6 * RAD_20, 1.4 * RAD_20);
      assertThat(round.rounded()).isTrue();
      rounded += round.truth().deltaLumbarFlexionRad() / 20;
    }
    assertThat(Math.toDegrees(good)).isCloseTo(0, within(2.5));
    assertThat(Math.toDegrees(rounded)).isCloseTo(25, within(5.0));
  }

  @Test
  void onAnotherDayTheSensorsSitAFewDegreesElsewhere() {
    double pelvisSquare = 0;
    double thighSquare = 0;
    for (int seed = 1; seed <= 60; seed++) {
      KinematicAthlete athlete = athlete(seed);
      assertThat(athlete.wearing().pelvisOffsetRad()).isZero();
      athlete.anotherDay();
      assertThat(athlete.wearing().day()).isEqualTo(1);
      pelvisSquare += Math.pow(athlete.wearing().pelvisOffsetRad(), 2) / 60;
      thighSquare += Math.pow(athlete.wearing().thighOffsetRad(), 2) / 60;
    }
    assertThat(Math.toDegrees(Math.sqrt(pelvisSquare))).isCloseTo(2.5, within(0.6));
    assertThat(Math.toDegrees(Math.sqrt(thighSquare))).isCloseTo(1.5, within(0.4));
  }

  @Test
  void anotherLoadIsInTheTruth() {
    KinematicAthlete athlete = athlete(2);
    double usual = athlete.baseline().truth().loadKg();
    athlete.load(1.25);
    assertThat(athlete.good().truth().loadKg()).isCloseTo(1.25 * usual, within(1e-9));
  }

  @Test
  void eachBenignVariationStandsOutAsItself() {
    KinematicAthlete athlete = athlete(4);
    for (Benign.Kind kind : Benign.Kind.values()) {
      KinematicRepetition repetition = athlete.benign(kind);
      assertThat(repetition.truth().extraActualRad()).isZero();
    }
    assertThat(athlete.benign(Benign.Kind.EARLY_HIPS).truth().benign().kinds())
        .containsExactly(Benign.Kind.EARLY_HIPS);
  }

  /** If the thigh told more than this, the simulator would vary too little. */
  @Test
  void aReadingOfTheThighSeparatesBadlyWhereAReadingOfThePelvisSeparatesWell() {
    assertThat(auc(r -> -r.worn().thighRad()[start(r)])).isBetween(0.55, 0.8);
    assertThat(auc(r -> -r.worn().pelvisRad()[start(r)])).isGreaterThan(0.9);
    assertThat(auc(r -> r.worn().maxLumbarFlexionRad())).isGreaterThan(0.97);
  }

  private static int start(KinematicRepetition repetition) {
    return (int) Math.round((repetition.phases().firstFromS() + 0.15) * repetition.rateHz());
  }

  /** Against the mean of five own good repetitions; +20 degrees, each athlete for itself. */
  private static double auc(ToDoubleFunction<KinematicRepetition> reading) {
    double[] good = new double[20 * 6];
    double[] rounded = new double[20 * 6];
    for (int seed = 1; seed <= 20; seed++) {
      KinematicAthlete athlete = athlete(seed);
      double own = 0;
      for (int i = 0; i < 5; i++) {
        own += reading.applyAsDouble(athlete.baseline()) / 5;
      }
      for (int i = 0; i < 6; i++) {
        good[(seed - 1) * 6 + i] = reading.applyAsDouble(athlete.good()) - own;
        rounded[(seed - 1) * 6 + i] = reading.applyAsDouble(athlete.rounded(RAD_20)) - own;
      }
    }
    return Arrays.stream(rounded)
        .map(r -> Arrays.stream(good).filter(g -> g < r).count() / (double) good.length)
        .average()
        .orElseThrow();
  }
}
