package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WalkingPostureTest {

  private static final double UPRIGHT = 0;
  private static final double LYING = 90;

  private final WalkingPosture walking = new WalkingPosture();
  private double nowS;

  /** So many movements of 1.1 s with a footfall, at once one after the other. */
  private void strides(int count, double tiltDeg) {
    for (int i = 0; i < count; i++) {
      walking.judged(movement(tiltDeg), true);
      nowS += 1.1;
    }
  }

  private Movement movement(double tiltDeg) {
    double tilt = Math.toRadians(tiltDeg);
    return new Movement(
        1,
        Math.round(100 * nowS),
        nanos(nowS),
        nanos(nowS + 0.5),
        nanos(nowS + 0.6),
        nanos(nowS + 1.1),
        Math.toRadians(40),
        2,
        2,
        0,
        0,
        Math.sin(tilt),
        0,
        Math.cos(tilt),
        0.95,
        Math.toRadians(40),
        false,
        false,
        1,
        5,
        true,
        0,
        RepetitionMeasures.NONE);
  }

  private static long nanos(double s) {
    return Math.round(s * 1e9);
  }

  private boolean uprightAt(double tiltDeg) {
    return walking.uprightAt(movement(tiltDeg));
  }

  @Test
  void someStridesTellHowTheThighHangs() {
    strides(3, UPRIGHT);
    assertThat(uprightAt(UPRIGHT)).isFalse();
    strides(1, UPRIGHT);
    assertThat(uprightAt(UPRIGHT)).isTrue();
    assertThat(uprightAt(LYING)).isFalse();
    assertThat(walking.sure()).isFalse();
  }

  @Test
  void setsOfHurriedRaisesAfterAWalkAreNoWalk() {
    strides(5, UPRIGHT);
    for (int set = 0; set < 3; set++) {
      nowS += 20;
      strides(10, LYING);
    }
    assertThat(uprightAt(UPRIGHT)).isTrue();
    assertThat(uprightAt(LYING)).isFalse();
    assertThat(walking.sure()).isFalse();
  }

  @Test
  void aLongRowOfStridesIsBelievedWhateverWasKnownBefore() {
    strides(10, LYING);
    nowS += 20;
    strides(11, UPRIGHT);
    assertThat(uprightAt(UPRIGHT)).isFalse();
    strides(1, UPRIGHT);
    assertThat(uprightAt(UPRIGHT)).isTrue();
    assertThat(uprightAt(LYING)).isFalse();
    assertThat(walking.sure()).isTrue();
  }

  @Test
  void aStrideThatIsLookedAtAgainIsTheSameStride() {
    for (int i = 0; i < 6; i++) {
      walking.judged(movement(UPRIGHT), true);
      walking.judged(movement(UPRIGHT), true);
      nowS += 1.1;
    }
    assertThat(walking.sure()).isFalse();
  }

  @Test
  void whatIsCountedEndsTheRow() {
    strides(11, UPRIGHT);
    walking.judged(movement(UPRIGHT), false);
    nowS += 1.1;
    strides(11, UPRIGHT);
    assertThat(walking.sure()).isFalse();
  }
}
