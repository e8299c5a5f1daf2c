package dev.femoris.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SensorErrors;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.study.TrunkSession.TrunkRepetition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrunkSessionSimulatorTest {
  private static final double G_MPS2 = 9.80665;

  private static TrunkSession simulated(TrunkSessionSpec spec) {
    return TrunkSessionSimulator.simulate(spec);
  }

  @ParameterizedTest
  @EnumSource(HingeLift.class)
  void aSessionHasSixRepetitionsToCalibrateByAndTwelveOfWhichSixRound(HingeLift lift) {
    TrunkSession session = simulated(TrunkSessionSpec.of(lift, 11));
    assertThat(session.repetitions().stream().filter(TrunkRepetition::baseline)).hasSize(6);
    List<TrunkRepetition> second =
        session.repetitions().stream().filter(r -> r.set() == 2).toList();
    assertThat(second).hasSize(12);
    assertThat(second.stream().filter(r -> r.extraRad() > 0)).hasSize(6);
    assertThat(second).isSortedAccordingTo((a, b) -> Double.compare(at(a), at(b)));
    assertThat(session.others().stream().map(OtherInterval::kind))
        .startsWith("relaxed_standing", "toe_touch")
        .contains("rest");
    assertThat(session.streams().stream().map(s -> s.placement()))
        .containsExactlyElementsOf(TrunkSessionSpec.PLACEMENTS);
    assertThat(Math.toDegrees(session.toeTouchRad())).isBetween(40.0, 85.0);
  }

  private static double at(TrunkRepetition repetition) {
    return repetition.events().endS();
  }

  @Test
  void goodRepetitionsBesideRoundedOnesStayGood() {
    for (int seed = 1; seed <= 4; seed++) {
      TrunkSession session = simulated(TrunkSessionSpec.of(HingeLift.CONVENTIONAL_DEADLIFT, seed));
      for (TrunkRepetition repetition : session.repetitions()) {
        double deltaDeg = Math.toDegrees(repetition.deltaLumbarFlexionRad());
        double extraDeg = Math.toDegrees(repetition.extraActualRad());
        assertThat(deltaDeg).isCloseTo(1.25 * extraDeg, within(11.0));
      }
    }
  }

  @Test
  void aFaultlessSensorFeelsGravityInStandingAndTheTruthsRatesInMotion() {
    TrunkSession session =
        simulated(
            TrunkSessionSpec.of(HingeLift.ROMANIAN_DEADLIFT, 5)
                .withSensors(100, SensorErrors.none(), SamplingErrors.none()));
    double[] thorax = session.bone().thoraxRad();
    double gain = session.gains().thoraxGain();
    List<ImuSample> samples = session.streams().get(2).samples();
    double turned = 0;
    double lean = 0;
    for (int i = 0; i < samples.size(); i++) {
      ImuSample s = samples.get(i);
      double felt = Math.sqrt(sq(s.accelXMps2()) + sq(s.accelYMps2()) + sq(s.accelZMps2()));
      if (i < 300) {
        assertThat(felt).isCloseTo(G_MPS2, within(0.2));
      }
      turned += Math.abs(rate(s)) / 100;
      lean += i == 0 ? 0 : gain * Math.abs(thorax[10 * i] - thorax[10 * i - 10]);
    }
    assertThat(turned).isCloseTo(lean, within(0.12 * lean));
  }

  private static double rate(ImuSample s) {
    return Math.sqrt(sq(s.rateXRadPerS()) + sq(s.rateYRadPerS()) + sq(s.rateZRadPerS()));
  }

  private static double sq(double value) {
    return value * value;
  }

  @Test
  void theSameSpecGivesTheSameBitsAndAnotherDayAnotherSession() {
    TrunkSessionSpec spec = TrunkSessionSpec.of(HingeLift.ROMANIAN_DEADLIFT, 8);
    TrunkSession one = simulated(spec);
    assertThat(simulated(spec).streams()).isEqualTo(one.streams());
    TrunkSession later = simulated(spec.withDay(1));
    assertThat(later.loadKg()).isEqualTo(one.loadKg());
    assertThat(later.gains().pelvisGain())
        .isNotEqualTo(one.gains().pelvisGain())
        .isCloseTo(one.gains().pelvisGain(), within(0.08));
    double turnedRad =
        later.streams().get(1).mounting().tiltSagittalRad()
            - one.streams().get(1).mounting().tiltSagittalRad();
    assertThat(Math.abs(Math.toDegrees(turnedRad))).isBetween(0.001, 7.0);
  }

  @Test
  void sensorsShareTheirClockAndALostOneFallsSilentInTheSecondSet() {
    TrunkSessionSpec spec =
        TrunkSessionSpec.of(HingeLift.CONVENTIONAL_DEADLIFT, 9)
            .withSensors(100, SensorErrors.usual(), new SamplingErrors(0, 0.001, 4, 10, List.of()))
            .withLost(Placement.SACRUM);
    TrunkSession session = simulated(spec);
    List<ImuSample> thigh = session.streams().get(0).samples();
    List<ImuSample> sacrum = session.streams().get(1).samples();
    for (int i = 0; i < sacrum.size(); i++) {
      assertThat(sacrum.get(i).timeNanos()).isEqualTo(thigh.get(i).timeNanos());
    }
    double lastS = 1e-9 * sacrum.getLast().timeNanos();
    List<TrunkRepetition> reps = session.repetitions();
    assertThat(lastS).isBetween(reps.get(8).events().endS(), reps.get(14).events().startS());
  }

  @Test
  void aSlipShowsInTheLeanOfTheLastStandingOnly() {
    TrunkSessionSpec spec =
        TrunkSessionSpec.of(HingeLift.ROMANIAN_DEADLIFT, 6)
            .withSensors(100, SensorErrors.none(), SamplingErrors.none());
    List<ImuSample> firm = simulated(spec).streams().get(1).samples();
    List<ImuSample> slipped =
        simulated(spec.withSlip(Placement.SACRUM, Math.toRadians(6))).streams().get(1).samples();
    assertThat(between(firm.get(100), slipped.get(100))).isZero();
    double endDeg = Math.toDegrees(between(firm.getLast(), slipped.getLast()));
    assertThat(endDeg).isCloseTo(6, within(0.3));
  }

  /** Angle between what both feel. */
  private static double between(ImuSample a, ImuSample b) {
    double x = a.accelYMps2() * b.accelZMps2() - a.accelZMps2() * b.accelYMps2();
    double y = a.accelZMps2() * b.accelXMps2() - a.accelXMps2() * b.accelZMps2();
    double z = a.accelXMps2() * b.accelYMps2() - a.accelYMps2() * b.accelXMps2();
    double along =
        a.accelXMps2() * b.accelXMps2()
            + a.accelYMps2() * b.accelYMps2()
            + a.accelZMps2() * b.accelZMps2();
    return Math.atan2(Math.sqrt(sq(x) + sq(y) + sq(z)), along);
  }

  @Test
  void whatCannotBeMadeIsRefusedByName() {
    TrunkSessionSpec spec = TrunkSessionSpec.of(HingeLift.ROMANIAN_DEADLIFT, 1);
    assertThatThrownBy(() -> spec.withLost(Placement.WRIST)).hasMessageContaining("wrist");
    assertThatThrownBy(() -> spec.withExtraRad(List.of(2.0))).hasMessageContaining("extraRad");
  }
}
