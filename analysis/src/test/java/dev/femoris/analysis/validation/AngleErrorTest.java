package dev.femoris.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.validation.AngleError.TrueAngles;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AngleErrorTest {

  private static final TrueAngles STILL =
      new TrueAngles(new double[] {0.05, 0.10, 0.15, 0.20}, new double[4]);

  @Test
  void aConstantOffsetIsNotAnError() {
    var error = AngleError.of(STILL, List.of(), trace(0.3, 0)).orElseThrow();
    assertThat(error.rmsRad()).isZero();
    assertThat(error.offsetRad()).isEqualTo(0.3);
    assertThat(error.covered()).isEqualTo(1);
  }

  @Test
  void eachTrueAngleIsComparedWithTheSampleOfItsOwnTime() {
    double[] ramp = {0.05, 0.10, 0.15, 0.20};
    var error = AngleError.of(new TrueAngles(ramp, ramp), List.of(), trace(0, 0.01)).orElseThrow();
    assertThat(error.rmsRad()).isCloseTo(0, within(1e-12));
  }

  @Test
  void whereTheTraceHasEndedNothingIsCovered() {
    var late = new TrueAngles(new double[] {0.1, 9}, new double[2]);
    assertThat(AngleError.of(late, List.of(), trace(0, 0)).orElseThrow().covered()).isEqualTo(0.5);
  }

  @Test
  void onlyTheSurroundingsOfRepetitionsCount() {
    var elsewhere =
        new TrueRepetition(
            1,
            50,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            52,
            OptionalDouble.empty(),
            Set.of(),
            Set.of());
    assertThat(AngleError.of(STILL, List.of(elsewhere), trace(0, 1))).isEmpty();
  }

  /** Samples every 10 ms; the angle runs from {@code first}, by {@code step} a sample. */
  private static AngleTrace trace(double first, double step) {
    long[] time = new long[21];
    double[] theta = new double[21];
    for (int i = 0; i < time.length; i++) {
      time[i] = i * 10_000_000L;
      theta[i] = first + step * i;
    }
    MotionPhase[] phase = new MotionPhase[21];
    Arrays.fill(phase, MotionPhase.REST);
    return new AngleTrace(time, theta, new double[21], phase);
  }
}
