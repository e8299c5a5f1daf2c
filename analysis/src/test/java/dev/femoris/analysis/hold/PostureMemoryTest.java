package dev.femoris.analysis.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostureMemoryTest {

  private static final double TICK_S = 0.05;
  private static final double LYING = Math.toRadians(90);
  private static final double RAISED = Math.toRadians(175);

  private final PostureMemory memory = new PostureMemory(TICK_S);
  private long tick;

  private void restAt(double turnRad, double seconds) {
    long from = tick;
    for (int i = 0; i < seconds / TICK_S; i++) {
      memory.rested(turnRad, from, tick++);
    }
  }

  private void move(double seconds) {
    tick += Math.round(seconds / TICK_S);
  }

  @Test
  void aPostureLeftForAMomentAndTakenAgainIsTheStretch() {
    memory.begin(LYING);
    move(3);
    restAt(RAISED, 30);
    move(2);
    restAt(LYING, 4);
    move(3);
    assertThat(memory.isBackIn(RAISED, tick)).isTrue();
    assertThat(memory.beforeTo() - memory.beforeFrom()).isGreaterThan(590);
  }

  @Test
  void aLongRestBetweenLeavesItOpenWhichIsWhich() {
    memory.begin(LYING);
    move(3);
    restAt(RAISED, 30);
    move(2);
    restAt(LYING, 12);
    move(3);
    assertThat(memory.isBackIn(RAISED, tick)).isFalse();
  }

  @Test
  void whoGetsUpSomewhereElseHasLainDown() {
    memory.begin(0);
    move(3);
    restAt(LYING, 30);
    move(2);
    restAt(Math.toRadians(40), 4);
    move(3);
    assertThat(memory.isBackIn(LYING, tick)).isFalse();
  }

  @Test
  void aShortStopOnTheWayIsNoStretch() {
    memory.begin(LYING);
    move(1);
    restAt(RAISED, 2);
    move(1);
    restAt(LYING, 1);
    move(1);
    assertThat(memory.isBackIn(RAISED, tick)).isFalse();
  }
}
