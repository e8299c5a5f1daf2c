package dev.femoris.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleGridTest {

  private record Point(long timeNanos, double forceX, double rateZ, boolean interpolated) {}

  /** Force x is a known line over time, so an interpolated value can be told right from wrong. */
  private static ImuSample at(double tS) {
    return new ImuSample(Math.round(tS * 1e9), 3 + 2 * tS, 0, 9.81, 0, 0, -tS);
  }

  private static List<Point> points(SampleGrid grid) {
    List<Point> points = new ArrayList<>();
    double[] force = new double[3];
    double[] rate = new double[3];
    while (grid.next()) {
      grid.force(force);
      grid.rate(rate);
      points.add(new Point(grid.timeNanos(), force[0], rate[2], grid.interpolated()));
    }
    return points;
  }

  private static List<Point> through(SampleGrid grid, Iterable<ImuSample> samples) {
    List<Point> points = new ArrayList<>();
    for (ImuSample sample : samples) {
      grid.push(sample);
      points.addAll(points(grid));
    }
    return points;
  }

  @ParameterizedTest
  @CsvSource({"100,0,1e-9", "208,0,1e-4", "25,0,1e-2", "100,80,1e-4", "208,-80,1e-4", "52,80,1e-3"})
  void anHourOfRegularSamplesPassesUntouched(double rateHz, double clockPpm, double roundingS) {
    var grid = new SampleGrid(rateHz, 0.5);
    int n = (int) (3600 * rateHz);
    for (int i = 0; i < n; i++) {
      double tS = Math.rint(i / rateHz * (1 + clockPpm * 1e-6) / roundingS) * roundingS;
      ImuSample sample = at(tS);
      grid.push(sample);
      List<Point> points = points(grid);
      if (points.size() != 1
          || points.getFirst().timeNanos != sample.timeNanos()
          || points.getFirst().forceX != sample.accelXMps2()
          || points.getFirst().interpolated) {
        assertThat(points)
            .as("sample %d", i)
            .containsExactly(
                new Point(sample.timeNanos(), sample.accelXMps2(), sample.rateZRadPerS(), false));
      }
    }
    assertThat(grid.dropped()).isZero();
  }

  @Test
  void shortBurstsOfLossAreBridgedOnTheLineAndMarked() {
    long seed = 41;
    var random = new SplittableRandom(seed);
    List<ImuSample> kept = new ArrayList<>();
    boolean[] lost = new boolean[30_000];
    for (int i = 1; i < lost.length; i++) {
      if (!lost[i] && random.nextDouble() < 0.0033) {
        int burst = 2 + random.nextInt(28);
        for (int k = i; k < Math.min(i + burst, lost.length - 1); k++) {
          lost[k] = true;
        }
      }
      if (!lost[i]) {
        kept.add(at(i * 0.01));
      }
    }
    assertThat(1 - kept.size() / 30_000.0).as("loss, seed %d", seed).isBetween(0.03, 0.08);
    List<Point> points = through(new SampleGrid(100, 0.5), kept);
    assertThat(points).hasSize(29_999);
    for (int i = 0; i < points.size(); i++) {
      Point p = points.get(i);
      assertThat(p.timeNanos).as("seed %d", seed).isEqualTo((i + 1) * 10_000_000L);
      assertThat(p.forceX).as("seed %d, %d", seed, i).isCloseTo(3 + 2e-2 * (i + 1), within(1e-6));
      assertThat(p.rateZ).isCloseTo(-0.01 * (i + 1), within(1e-6));
      assertThat(p.interpolated).as("seed %d, point %d", seed, i).isEqualTo(lost[i + 1]);
    }
  }

  @Test
  void aHoleOfHalfASecondIsBridgedAndALongerOneStartsAnew() {
    var grid = new SampleGrid(100, 0.5);
    assertThat(grid.push(at(0))).isEqualTo(SampleGrid.Step.FIRST);
    assertThat(points(grid)).hasSize(1);
    assertThat(grid.push(at(0.5))).isEqualTo(SampleGrid.Step.ADVANCED);
    assertThat(points(grid)).hasSize(50);
    assertThat(grid.push(at(1.01))).isEqualTo(SampleGrid.Step.RESTARTED);
    assertThat(points(grid)).containsExactly(new Point(1_010_000_000, 5.02, -1.01, false));
    assertThat(grid.push(at(1.02))).isEqualTo(SampleGrid.Step.ADVANCED);
    assertThat(points(grid)).hasSize(1);
  }

  @Test
  void timeThatStandsStillOrGoesBackIsDroppedAndCounted() {
    var grid = new SampleGrid(100, 0.5);
    through(grid, List.of(at(0), at(0.01), at(0.02)));
    for (double tS : new double[] {0.02, 0.01, -4, 0.0199}) {
      assertThat(grid.push(at(tS))).isEqualTo(SampleGrid.Step.DROPPED);
      assertThat(points(grid)).isEmpty();
    }
    assertThat(grid.dropped()).isEqualTo(4);
    grid.push(at(0.03));
    assertThat(points(grid)).extracting(Point::timeNanos).containsExactly(30_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void aSampleThatIsNoNumberIsDroppedAndItsPlaceBridged(double bad) {
    var grid = new SampleGrid(100, 0.5);
    through(grid, List.of(at(0), at(0.01)));
    assertThat(grid.push(new ImuSample(20_000_000, 0, 0, bad, 0, 0, 0)))
        .isEqualTo(SampleGrid.Step.DROPPED);
    assertThat(grid.push(new ImuSample(20_000_000, 0, 0, 9.81, 0, bad, 0)))
        .isEqualTo(SampleGrid.Step.DROPPED);
    grid.push(at(0.03));
    assertThat(points(grid)).extracting(Point::interpolated).containsExactly(true, false);
    assertThat(grid.dropped()).isEqualTo(2);
  }

  @Test
  void aFirstSampleThatIsNoNumberDoesNotStartTheGrid() {
    var grid = new SampleGrid(100, 0.5);
    assertThat(grid.push(new ImuSample(0, Double.NaN, 0, 0, 0, 0, 0)))
        .isEqualTo(SampleGrid.Step.DROPPED);
    assertThat(grid.push(at(0.01))).isEqualTo(SampleGrid.Step.FIRST);
  }

  @Test
  void samplesThatComeInBurstsGiveAnEvenGrid() {
    long seed = 8;
    var random = new SplittableRandom(seed);
    List<ImuSample> bursts = new ArrayList<>();
    double lastS = 0;
    for (int burst = 0; burst < 400; burst++) {
      lastS = burst * 0.05 + 0.002 * random.nextDouble();
      for (int k = 0; k < 5; k++) {
        lastS += 0.0004;
        bursts.add(at(lastS));
      }
    }
    List<Point> points = through(new SampleGrid(100, 0.5), bursts);
    assertEven(points, 0.01, seed);
    assertThat(points.size()).as("seed %d", seed).isCloseTo((int) (lastS / 0.01), within(30));
  }

  @Test
  void jitteringStampsGiveAnEvenGrid() {
    long seed = 9;
    var random = new SplittableRandom(seed);
    List<ImuSample> jittered = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      jittered.add(at(i * 0.01 + 0.002 * (random.nextDouble() - 0.5)));
    }
    List<Point> points = through(new SampleGrid(100, 0.5), jittered);
    assertEven(points, 0.01, seed);
    assertThat(points).hasSizeBetween(19_980, 20_000);
  }

  private static void assertEven(List<Point> points, double stepS, long seed) {
    for (int i = 1; i < points.size(); i++) {
      double step = (points.get(i).timeNanos - points.get(i - 1).timeNanos) * 1e-9;
      assertThat(step)
          .as("seed %d, step before point %d", seed, i)
          .isBetween(0.69 * stepS, 1.31 * stepS);
    }
    for (Point p : points) {
      assertThat(p.forceX)
          .as("seed %d: on the line", seed)
          .isCloseTo(3 + 2e-9 * p.timeNanos, within(1e-6));
    }
  }
}
