package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Angles in degrees here for the reader; the tracker does not care. */
class ExcursionTrackerTest {
  private static final double CONSIDER = 4;
  private final ExcursionTracker tracker = new ExcursionTracker(CONSIDER);
  private long number;
  private double y;

  private void startAt(double level) {
    y = level;
    tracker.restart(number++, y);
  }

  /** Moves in steps of half a degree; returns the first angle at which a level had come back. */
  private double moveTo(double target) {
    double returnedAt = Double.NaN;
    while (y != target) {
      y = y < target ? Math.min(target, y + 0.5) : Math.max(target, y - 0.5);
      tracker.push(number++, y);
      returnedAt = Double.isNaN(returnedAt) && tracker.returned() >= 0 ? y : returnedAt;
    }
    return returnedAt;
  }

  private void holdStill() {
    for (int i = 0; i < 50; i++) {
      tracker.push(number++, y);
      tracker.still(number - 1);
    }
  }

  @Test
  void aPlainMovementIsBackOnceSixtyPercentAreReturned() {
    startAt(10);
    holdStill();
    assertThat(tracker.moving()).isFalse();
    assertThat(moveTo(50)).isNaN();
    assertThat(tracker.moving()).isTrue();
    assertThat(tracker.extentRad(0)).isEqualTo(40);
    assertThat(moveTo(10)).isCloseTo(26, within(0.01));
    assertThat(tracker.returned()).isZero();
    assertThat(tracker.shareBelowTop()).isEqualTo(1);
  }

  @Test
  void aMovementSmallerThanWorthALookOpensNothing() {
    startAt(0);
    moveTo(3.5);
    assertThat(tracker.moving()).isFalse();
    assertThat(moveTo(0)).isNaN();
  }

  @Test
  void itIsLeftWhenItLastWasNearItsLevel() {
    startAt(0);
    holdStill();
    long before = number;
    moveTo(30);
    // 2 of 4 degrees to be near, in steps of half a degree.
    assertThat(tracker.leftAt(0)).isBetween(before, before + 4);
    assertThat(tracker.topAt(0)).isEqualTo(number - 1);
  }

  @Test
  void raisesAfterLyingDownAreMeasuredFromLyingNotFromStanding() {
    startAt(0);
    holdStill();
    moveTo(90);
    holdStill();
    for (int repetition = 0; repetition < 5; repetition++) {
      moveTo(130);
      assertThat(moveTo(90)).as("raise %d", repetition).isCloseTo(106, within(0.01));
      int level = tracker.returned();
      assertThat(tracker.extentRad(level)).isEqualTo(40);
      tracker.close(level, number, true);
      holdStill();
    }
    assertThat(moveTo(0)).as("getting up comes back to standing").isLessThan(90);
    assertThat(tracker.returned()).isZero();
  }

  @Test
  void aRepetitionIsNoPartOfTheMovementAroundIt() {
    startAt(0);
    holdStill();
    moveTo(90);
    holdStill();
    moveTo(130);
    moveTo(90);
    tracker.close(1, number, true);
    assertThat(tracker.extentRad(0)).as("standing to lying, without the raise").isEqualTo(90);
  }

  @Test
  void aMovementThatWasRefusedStaysPartOfTheOneAroundIt() {
    startAt(0);
    holdStill();
    moveTo(90);
    holdStill();
    moveTo(130);
    moveTo(90);
    tracker.close(1, number, false);
    assertThat(tracker.extentRad(0)).isEqualTo(130);
  }

  @Test
  void aShelfInMidRepetitionDoesNotHideTheWholeOfIt() {
    startAt(0);
    holdStill();
    long left = number;
    moveTo(20);
    holdStill();
    moveTo(40);
    assertThat(moveTo(18)).as("the part above the shelf").isCloseTo(28, within(0.01));
    moveTo(15);
    assertThat(tracker.returned()).as("below the shelf only the whole is left").isZero();
    assertThat(tracker.extentRad(0)).isEqualTo(40);
    assertThat(tracker.leftAt(0)).isBetween(left, left + 4);
  }

  @Test
  void creepingSlowlyIsNotAMovement() {
    startAt(0);
    for (int i = 0; i < 4000; i++) {
      y += 0.01;
      tracker.push(number++, y);
      tracker.still(number - 1);
      assertThat(tracker.moving()).isFalse();
    }
    moveTo(80);
    assertThat(tracker.extentRad(0)).as("from where it crept to").isCloseTo(40, within(0.02));
  }

  @Test
  void aLevelFollowsDownwards() {
    startAt(0);
    moveTo(-25);
    assertThat(tracker.moving()).isFalse();
    moveTo(5);
    assertThat(tracker.extentRad(0)).isEqualTo(30);
  }

  @Test
  void moreLevelsThanItKeepsForgetTheLowest() {
    startAt(0);
    for (double level : new double[] {10, 20, 30, 40, 50, 60}) {
      moveTo(level);
      holdStill();
    }
    moveTo(100);
    assertThat(moveTo(62)).isCloseTo(76, within(0.01));
    tracker.close(tracker.returned(), number, true);
    moveTo(0);
    assertThat(tracker.returned()).isNotNegative();
    assertThat(tracker.extentRad(0)).as("10 was the first to be forgotten").isLessThan(60);
  }

  @Test
  void aLevelLeftTooLongAgoIsFoundAndCanBeGivenUp() {
    startAt(0);
    holdStill();
    long left = number;
    moveTo(50);
    holdStill();
    assertThat(tracker.leftBefore(left - 10)).isEqualTo(-1);
    assertThat(tracker.leftBefore(number)).isZero();
    tracker.abandon(0, number);
    assertThat(tracker.leftBefore(number)).isEqualTo(-1);
    moveTo(90);
    assertThat(moveTo(50)).as("what comes next is seen").isCloseTo(66, within(0.01));
  }

  @Test
  void aBetterAxisMovesEverythingAlike() {
    startAt(0);
    moveTo(40);
    tracker.shift(7);
    y += 7;
    assertThat(tracker.extentRad(0)).isEqualTo(40);
    assertThat(moveTo(10)).isCloseTo(23, within(0.01));
  }

  @Test
  void nothingIsFollowedBeforeTheFirstAngle() {
    assertThat(tracker.started()).isFalse();
    startAt(3);
    assertThat(tracker.started()).isTrue();
    tracker.stop();
    assertThat(tracker.started()).isFalse();
    assertThat(tracker.moving()).isFalse();
  }
}
