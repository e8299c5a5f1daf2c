package dev.femoris.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.reporting.Sessions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TraceLineTest {

  @Test
  void anHourKeepsItsHighestAndLowestSampleInFewPoints() {
    Sessions.Session hour = Sessions.hour();
    TraceLine line = TraceLine.of(hour.trace(), 0, hour.durationS());
    double highestDeg = Math.toDegrees(Arrays.stream(hour.trace().thetaRad()).max().orElseThrow());
    double lowestDeg = Math.toDegrees(Arrays.stream(hour.trace().thetaRad()).min().orElseThrow());
    double[] drawn = Arrays.copyOf(line.thetaDeg(), line.size());
    assertThat(Arrays.stream(drawn).max().orElseThrow()).isCloseTo(highestDeg, within(1e-9));
    assertThat(Arrays.stream(drawn).min().orElseThrow()).isCloseTo(lowestDeg, within(1e-9));
    assertThat(line.size()).isBetween(620, 1300);
  }

  @Test
  void pointsStayInOrderOfTime() {
    Sessions.Session session = Sessions.squats(2, 8);
    TraceLine line = TraceLine.of(session.trace(), 5, 60);
    assertThat(Arrays.copyOf(line.timeS(), line.size())).isSorted();
    assertThat(line.timeS()[0]).isGreaterThanOrEqualTo(5);
    assertThat(line.timeS()[line.size() - 1]).isLessThan(60);
  }

  @Test
  void theLineBreaksWhereTheSignalHasAHole() {
    long[] timeNanos = {0, 10_000_000, 20_000_000, 900_000_000, 910_000_000};
    var trace = new AngleTrace(timeNanos, new double[5], new double[5], new MotionPhase[5]);
    TraceLine line = TraceLine.of(trace, 0, 1);
    assertThat(Arrays.stream(line.thetaDeg(), 0, line.size()).filter(Double::isNaN)).hasSize(1);
  }

  @Test
  void aFewSamplesAreAllDrawn() {
    long[] timeNanos = {0, 10_000_000, 20_000_000};
    var trace =
        new AngleTrace(timeNanos, new double[] {0, 1, 0}, new double[3], new MotionPhase[3]);
    assertThat(TraceLine.of(trace, 0, 1).size()).isEqualTo(3);
  }
}
