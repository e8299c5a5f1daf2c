package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EverydaySimulatorTest {

  private static final EverydaySpec QUARTER = EverydaySpec.of(4).withLengthS(900);

  @Test
  void aQuarterOfAnHourHasManyKindsOfThingsAndNoRepetition() {
    SimulatedSession life = EverydaySimulator.simulate(QUARTER);
    assertThat(life.truth().repetitions()).isEmpty();
    assertThat(life.truth().order().word()).isEqualTo("none");
    assertThat(life.samples().getLast().timeNanos() / 1e9).isBetween(899.0, 1100.0);
    assertThat(life.truth().others().stream().map(o -> o.kind()).collect(Collectors.toSet()))
        .contains("walk", "sit", "stand")
        .hasSizeGreaterThanOrEqualTo(7);
    assertThat(life).isEqualTo(EverydaySimulator.simulate(QUARTER));
  }

  @Test
  void nothingTearsWhereStretchesMeet() {
    SimulatedSession life =
        EverydaySimulator.simulate(
            QUARTER.withErrors(SensorErrors.none()).withMounting(SensorMounting.aligned()));
    List<ImuSample> samples = life.samples();
    for (int i = 1; i < samples.size(); i++) {
      assertThat(samples.get(i).timeNanos() - samples.get(i - 1).timeNanos())
          .isBetween(9_999_000L, 10_001_000L);
      assertThat(Math.abs(samples.get(i).rateZRadPerS() - samples.get(i - 1).rateZRadPerS()))
          .isLessThan(Math.toRadians(60));
    }
    List<Double> theta = life.truth().thetaRad();
    for (int i = 1; i < theta.size(); i++) {
      assertThat(Math.abs(theta.get(i) - theta.get(i - 1))).isLessThan(Math.toRadians(20));
    }
  }

  @Test
  void theLegsOfAWalkTakeTurns() {
    SimulatedSession life =
        EverydaySimulator.simulate(
            EverydaySpec.of(9)
                .withLengthS(300)
                .withErrors(SensorErrors.none())
                .withMounting(SensorMounting.aligned())
                .withOthers(Placement.THIGH_LEFT, Placement.SHANK_RIGHT));
    var walk =
        life.truth().others().stream()
            .filter(o -> o.kind().equals("walk") && o.endS() - o.startS() > 5)
            .findFirst()
            .orElseThrow();
    double product = 0;
    for (int i = (int) (100 * walk.startS()); i < (int) (100 * walk.endS()); i++) {
      ImuSample left = life.streams().get(1).samples().get(i);
      double[] rates = {left.rateXRadPerS(), left.rateZRadPerS()};
      // The other sensor sits anywhere about its thigh: flexion is in its horizontal axes.
      SensorMounting mounting = life.streams().get(1).mounting();
      double flexion =
          mounting.sensorToThigh().apply(new Rotation.Vector(rates[0], 0, rates[1])).z();
      product += flexion * life.samples().get(i).rateZRadPerS();
    }
    assertThat(product).isNegative();
  }
}
