package dev.femoris.analysis.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTrackTest {
  private static final double STEP_S = 0.01;
  private static final double[] AXIS = {0, 0.6, 0.8};
  private static final double[] UP = {1, 0, 0};

  /** A slow wander of several turns with faster swings on it. */
  private static double turn(double tS) {
    return 1.2 * tS + 0.7 * Math.sin(2 * tS) - 0.3 * Math.cos(5 * tS);
  }

  private static double rate(double tS) {
    return 1.2 + 1.4 * Math.cos(2 * tS) + 1.5 * Math.sin(5 * tS);
  }

  private final MotionWindow window = new MotionWindow(2000);
  private final FlexionPlane plane = new FlexionPlane();

  /**
   * Adds the motion at {@code n}; the orientation runs {@code leadS} ahead, as the filter's does.
   */
  private void add(int n, double leadS) {
    double tS = n * STEP_S;
    double[] up = Rotations.turned(UP, AXIS, -turn(tS + leadS));
    window.add(Math.round(tS * 1e9), up, Rotations.scaled(AXIS, rate(tS)), up, false);
  }

  private TurnTrack track(boolean fromGravity, double leadS) {
    plane.set(AXIS, UP);
    return new TurnTrack(window, plane, fromGravity, leadS, STEP_S);
  }

  @Test
  void fromGravityTheTurnIsAbsoluteAndGoesOnPastHalfATurn() {
    TurnTrack track = track(true, 0);
    double first = turn(0);
    for (int n = 0; n < 1500; n++) {
      add(n, 0);
      track.advance(n);
      assertThat(track.turnRad()).as("entry %d", n).isCloseTo(turn(n * STEP_S), within(1e-4));
    }
    assertThat(track.turnRad() - first).as("more than a whole turn").isGreaterThan(7);
  }

  @Test
  void halfASamplingTimeOfLeadIsTakenBack() {
    double leadS = STEP_S / 2;
    TurnTrack corrected = track(true, leadS);
    TurnTrack plain = track(true, 0);
    double worst = 0;
    double worstPlain = 0;
    for (int n = 0; n < 1000; n++) {
      add(n, leadS);
      corrected.advance(n);
      plain.advance(n);
      worst = Math.max(worst, Math.abs(corrected.turnRad() - turn(n * STEP_S)));
      worstPlain = Math.max(worstPlain, Math.abs(plain.turnRad() - turn(n * STEP_S)));
    }
    assertThat(Math.toDegrees(worst)).isLessThan(0.01);
    assertThat(Math.toDegrees(worstPlain)).as("what it saves").isGreaterThan(0.5);
  }

  @Test
  void fromTheGyroscopeTheTurnStartsAtZeroAndFollowsTheIntegral() {
    TurnTrack track = track(false, 0);
    for (int n = 0; n < 1000; n++) {
      add(n, 0);
      track.advance(n);
      assertThat(track.turnRad()).isCloseTo(turn(n * STEP_S) - turn(0), within(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStretchReadBackIsWhatWasSeenOnTheWay(boolean fromGravity) {
    TurnTrack track = track(fromGravity, STEP_S / 2);
    double[] seen = new double[900];
    for (int n = 0; n < 900; n++) {
      add(n, STEP_S / 2);
      track.advance(n);
      seen[n] = track.turnRad();
    }
    for (int sign : new int[] {1, -1}) {
      double[] y = new double[400];
      double[] w = new double[400];
      double[] tS = new double[400];
      track.read(500, 899, sign, y, w, tS);
      for (int i = 0; i < 400; i++) {
        assertThat(y[i]).as("sign %d, %d", sign, i).isCloseTo(sign * seen[500 + i], within(1e-6));
        assertThat(w[i]).isCloseTo(sign * rate((500 + i) * STEP_S), within(0.002));
        assertThat(tS[i]).isCloseTo(i * STEP_S, within(1e-9));
      }
    }
  }

  @Test
  void withABetterAxisThePastIsReadWithThatOne() {
    TurnTrack track = track(true, 0);
    plane.set(Rotations.turned(AXIS, UP, 0.3), UP);
    for (int n = 0; n < 300; n++) {
      add(n, 0);
      track.advance(n);
    }
    plane.set(AXIS, UP);
    double now = plane.turnRad(window.up(299, 0), window.up(299, 1), window.up(299, 2));
    track.axisChanged(Math.IEEEremainder(now - track.turnRad(), 2 * Math.PI));
    add(300, 0);
    track.advance(300);
    double[] y = new double[101];
    track.read(200, 300, 1, y, new double[101], new double[101]);
    for (int i = 0; i <= 100; i++) {
      assertThat(Math.IEEEremainder(y[i] - turn((200 + i) * STEP_S), 2 * Math.PI))
          .as("entry %d", 200 + i)
          .isCloseTo(0, within(1e-4));
    }
  }

  @Test
  void afterARestartTheIntegralBeginsAtZeroAgain() {
    TurnTrack track = track(false, 0);
    for (int n = 0; n < 300; n++) {
      add(n, 0);
      track.advance(n);
    }
    track.restart();
    add(300, 0);
    track.advance(300);
    assertThat(track.turnRad()).isZero();
  }
}
