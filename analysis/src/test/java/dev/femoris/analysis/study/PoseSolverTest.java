package dev.femoris.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoseSolverTest {
  private static final int ATHLETES = 15;

  @ParameterizedTest
  @EnumSource(HingeLift.class)
  void theBarIsAtItsHeightAndTheBodyInBalanceAllTheWay(HingeLift lift) {
    for (int seed = 1; seed <= ATHLETES; seed++) {
      Lifter lifter = Lifter.drawn(lift, seed);
      LiftPath path = new LiftPath(lifter);
      PoseSolver solver = solver(lifter);
      start(solver, lift);
      for (int i = 0; i <= 60; i++) {
        double down = lift.fromFloor() ? 1 - i / 60.0 : i / 60.0;
        Demand demand = path.demand(down, lifter.barKg());
        Pose pose = i == 0 ? solver.settle(demand) : solver.solve(demand);
        BodyLinks links = solver.links();
        assertThat(links.barYM).isCloseTo(demand.barHeightM(), within(1e-4));
        double midFoot = lifter.build().midFootM();
        assertThat(links.centreXM - midFoot).isCloseTo(demand.centreM(), within(0.02));
        assertThat(links.barXM - midFoot).isCloseTo(demand.barLineM(), within(0.07));
        assertThat(links.clearanceM).isGreaterThan(0.03);
        assertThat(pose.kneeRad()).isGreaterThan(-0.1);
      }
    }
  }

  @Test
  void aRoundedBackTiltsThePelvisBackAndLiftsTheHips() {
    Lifter lifter = Lifter.drawn(HingeLift.CONVENTIONAL_DEADLIFT, 5);
    LiftPath path = new LiftPath(lifter);
    PoseSolver solver = solver(lifter);
    start(solver, lifter.lift());
    Demand neutral = path.demand(1, lifter.barKg());
    Pose straight = solver.settle(neutral);
    double hipM = solver.links().hipYM;
    Pose rounded = solver.settle(flexed(neutral, Math.toRadians(20)));
    assertThat(rounded.lumbarFlexionRad() - straight.lumbarFlexionRad())
        .isCloseTo(Math.toRadians(25), within(1e-6));
    assertThat(rounded.pelvisRad()).isLessThan(straight.pelvisRad() - Math.toRadians(10));
    assertThat(rounded.thoraxRad()).isGreaterThan(straight.thoraxRad() + Math.toRadians(5));
    assertThat(solver.links().hipYM - hipM).isBetween(0.005, 0.04);
  }

  @ParameterizedTest
  @EnumSource(HingeLift.class)
  void noJointJumpsFromOneInstantToTheNext(HingeLift lift) {
    double perInstant = 1 / KinematicAthlete.RATE_HZ;
    for (int seed = 1; seed <= ATHLETES; seed++) {
      KinematicAthlete athlete = new KinematicAthlete(Lifter.drawn(lift, seed), Scenario.COUPLED);
      for (int i = 0; i < 6; i++) {
        double extra = Math.toRadians(10 * (i % 3));
        double[] thigh = athlete.rounded(extra).bone().thighRad();
        for (int k = 1; k + 1 < thigh.length; k++) {
          double bend = thigh[k + 1] - 2 * thigh[k] + thigh[k - 1];
          assertThat(Math.abs(bend)).isLessThan(100 * perInstant * perInstant);
        }
      }
    }
  }

  private static Demand flexed(Demand demand, double extraRad) {
    return new Demand(
        demand.barHeightM(),
        demand.barLineM(),
        demand.centreM(),
        demand.armRad(),
        demand.shankRad(),
        demand.kneeRad(),
        demand.lumbarFlexionRad() + extraRad,
        0.25 * extraRad,
        demand.barMassKg());
  }

  private static PoseSolver solver(Lifter lifter) {
    return new PoseSolver(
        lifter.build(), Preferences.of(lifter.lift(), lifter.style().hipLimitRad()));
  }

  private static void start(PoseSolver solver, HingeLift lift) {
    if (lift.fromFloor()) {
      solver.startFrom(0.25, 0.95, 0.95, -0.2);
    } else {
      solver.startFrom(0.03, 0.05, 0, 0.05);
    }
  }
}
