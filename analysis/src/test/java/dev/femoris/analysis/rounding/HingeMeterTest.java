package dev.femoris.analysis.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.PhaseOrder;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class HingeMeterTest {

  private static final double DT = 0.01;
  private static final double BOTTOM_RAD = Math.toRadians(55);

  @Test
  void aLiftFromTheFloorInHalfACosineHasTheSharesOfACosine() {
    RoundingFeatures found = new HingeMeter(DT).measure(lift(t -> cosine(t / 2)));

    assertThat(found.of(RoundingFeature.EARLY_SHARE))
        .isCloseTo((1 - Math.cos(0.3 * Math.PI)) / 2, within(0.005));
    assertThat(found.of(RoundingFeature.THETA_45))
        .isCloseTo(BOTTOM_RAD * (1 + Math.cos(0.45 * Math.PI)) / 2, within(0.005));
    assertThat(found.of(RoundingFeature.BOTTOM)).isCloseTo(BOTTOM_RAD, within(0.005));
    assertThat(found.of(RoundingFeature.RANGE)).isCloseTo(BOTTOM_RAD, within(0.005));
    assertThat(found.of(RoundingFeature.PEAK_CONCENTRIC))
        .isCloseTo(BOTTOM_RAD * Math.PI / 4, within(0.01));
    assertThat(found.of(RoundingFeature.PEAK_TIME)).isCloseTo(0.5, within(0.02));
    assertThat(found.of(RoundingFeature.SECOND_PEAK)).isLessThan(0.02);
    assertThat(found.of(RoundingFeature.CONCENTRIC_S)).isCloseTo(2, within(1e-9));
    assertThat(found.of(RoundingFeature.ECCENTRIC_S)).isCloseTo(2, within(1e-9));
  }

  @Test
  void hipsThatRiseFirstShowInTheEarlyShareAndInASecondPeak() {
    // Half of the way in the first 30 % of the time, then nearly nothing, then the rest.
    DoubleUnaryOperator hitch =
        t -> 0.5 * cosine(Math.min(1, t / 0.6)) + 0.5 * cosine(Math.clamp((t - 1.2) / 0.8, 0, 1));
    RoundingFeatures found = new HingeMeter(DT).measure(lift(hitch));
    RoundingFeatures even = new HingeMeter(DT).measure(lift(t -> cosine(t / 2)));

    assertThat(found.of(RoundingFeature.EARLY_SHARE)).isCloseTo(0.5, within(0.02));
    assertThat(found.of(RoundingFeature.SECOND_PEAK)).isGreaterThan(0.5);
    assertThat(found.of(RoundingFeature.STALL)).isGreaterThan(0.9);
    assertThat(found.of(RoundingFeature.THETA_30))
        .isLessThan(even.of(RoundingFeature.THETA_30) - 0.2);
  }

  @Test
  void tremorIsTheRateBetweenFourAndTwelveHertz() {
    HingeTrace plain = lift(t -> cosine(t / 2));
    double[] shaken = plain.rateRadPerS().clone();
    for (int i = 0; i < shaken.length; i++) {
      shaken[i] += 0.2 * Math.sin(2 * Math.PI * 7 * i * DT);
    }
    RoundingFeatures still = new HingeMeter(DT).measure(plain);
    RoundingFeatures found = new HingeMeter(DT).measure(with(plain, shaken));

    assertThat(still.of(RoundingFeature.TREMOR)).isLessThan(0.01);
    assertThat(found.of(RoundingFeature.TREMOR)).isBetween(0.10, 0.16);
  }

  @Test
  void absoluteAnglesAloneMoveWithWhereTheRepetitionBegan() {
    RoundingFeatures found = new HingeMeter(DT).measure(lift(t -> cosine(t / 2)));
    RoundingFeatures raised = found.raisedBy(0.3);

    for (RoundingFeature feature : RoundingFeature.values()) {
      assertThat(raised.of(feature) - found.of(feature))
          .as(feature.id())
          .isCloseTo(feature.absolute() ? 0.3 : 0, within(1e-6));
    }
  }

  @Test
  void eventsOutOfOrderAreRefused() {
    double[] some = new double[100];
    assertThatThrownBy(
            () ->
                new HingeTrace(
                    PhaseOrder.CONCENTRIC_FIRST, DT, 100, some, some, 0.5, 0.2, 0.6, 0.9, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("out of order");
  }

  /** 0 to 1 in half a cosine. */
  private static double cosine(double share) {
    return (1 - Math.cos(Math.PI * share)) / 2;
  }

  /** Up from the floor in 2 s, which takes this course, 1 s of standing, down in 2 s. */
  private static HingeTrace lift(DoubleUnaryOperator done) {
    int length = 501;
    double[] theta = new double[length];
    double[] rate = new double[length];
    for (int i = 0; i < length; i++) {
      theta[i] = thetaRad(done, i * DT);
      rate[i] =
          (thetaRad(done, Math.min(5, i * DT + 1e-4)) - thetaRad(done, Math.max(0, i * DT - 1e-4)))
              / 2e-4;
    }
    return new HingeTrace(PhaseOrder.CONCENTRIC_FIRST, DT, length, theta, rate, 0, 2, 3, 5, 0.05);
  }

  private static double thetaRad(DoubleUnaryOperator done, double tS) {
    if (tS < 2) {
      return BOTTOM_RAD * (1 - done.applyAsDouble(tS));
    }
    return tS < 3 ? 0 : BOTTOM_RAD * cosine((tS - 3) / 2);
  }

  private static HingeTrace with(HingeTrace t, double[] rate) {
    return new HingeTrace(
        t.order(),
        t.samplingTimeS(),
        t.length(),
        t.thetaRad(),
        rate,
        t.startS(),
        t.turnInS(),
        t.turnOutS(),
        t.endS(),
        t.offAxisRadPerS());
  }
}
