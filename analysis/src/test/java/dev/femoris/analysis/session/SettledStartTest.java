package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SettledStartTest {

  private static final int SIZE = 200;
  private static final double STEP_S = 0.01;
  private static final double HOLE_S = 0.5;
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  private final long[] timeNanos = new long[SIZE];
  private final double[] theta = new double[SIZE];
  private final double[] rate = new double[SIZE];

  /** Turns evenly at {@code radPerS}; what the filter says in its first 0.2 s is wrong. */
  private void turning(double radPerS, int from, long laterNanos) {
    for (int i = from; i < SIZE; i++) {
      timeNanos[i] = Math.round(i * STEP_S * 1e9) + laterNanos;
      rate[i] = radPerS;
      theta[i] = radPerS * i * STEP_S + (i - from < 20 ? 0.2 : 0);
    }
  }

  @Test
  void aStartInMotionIsCarriedBackFromWhatIsKnownAfter() {
    turning(2, 0, 0);
    SettledStart.mend(timeNanos, SIZE, theta, rate, HOLE_S);
    for (int i = 0; i < SIZE; i++) {
      assertThat(theta[i]).isCloseTo(2 * i * STEP_S, EXACT);
    }
  }

  @Test
  void aStartAtRestStaysBecauseGravityIsRightThereAndTheGyroscopesBiasIsNotKnown() {
    turning(Math.toRadians(3), 0, 0);
    double[] before = theta.clone();
    SettledStart.mend(timeNanos, SIZE, theta, rate, HOLE_S);
    assertThat(theta).containsExactly(before);
  }

  @Test
  void behindAHoleTheFilterBeginsAnewAndIsMendedAgain() {
    turning(2, 0, 0);
    turning(2, 100, 1_000_000_000L);
    SettledStart.mend(timeNanos, SIZE, theta, rate, HOLE_S);
    assertThat(theta[99]).isCloseTo(2 * 99 * STEP_S, EXACT);
    assertThat(theta[100]).isCloseTo(2 * 100 * STEP_S, EXACT);
  }

  @Test
  void aRecordingShorterThanTheFilterNeedsIsLeftWithItsLastAngle() {
    turning(2, 0, 0);
    double last = theta[9];
    SettledStart.mend(Arrays.copyOf(timeNanos, 10), 10, theta, rate, HOLE_S);
    assertThat(theta[9]).isEqualTo(last);
    assertThat(theta[0]).isCloseTo(last - 2 * 9 * STEP_S, EXACT);
  }
}
