package dev.femoris.analysis.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.Placement;
import org.junit.jupiter.api.Test;

/** A sensor that slips is told from a trunk that leans. */
class MountsTest {
  private final Mounts mounts = new Mounts(Math.toRadians(3));

  private void lockout(double pelvisDeg, double thoraxDeg) {
    mounts.lockout(Math.toRadians(pelvisDeg), Math.toRadians(thoraxDeg));
  }

  private void usual() {
    double[] lean = {0, 1.5, -1, 2, -0.5, 1};
    for (double l : lean) {
      lockout(12 + l, 13 + 1.2 * l);
    }
    assertThat(mounts.drainSlip()).isEmpty();
  }

  @Test
  void aSensorThatSlippedIsNamedAndCorrectedAfterTheSecondLockout() {
    usual();
    lockout(12, 5);
    assertThat(mounts.doubted(true)).isTrue();
    assertThat(mounts.drainSlip()).isEmpty();
    lockout(13, 6);
    Mounts.Slip slip = mounts.drainSlip().orElseThrow();
    assertThat(slip.placement()).isEqualTo(Placement.T12);
    assertThat(Math.toDegrees(slip.angleRad())).isCloseTo(-8, within(1.0));
    assertThat(mounts.doubted(true)).isFalse();
    lockout(12, 13);
    assertThat(mounts.doubted(true)).isFalse();
  }

  @Test
  void aTrunkThatLeansAsAWholeIsNoSlip() {
    usual();
    lockout(21, 22);
    assertThat(mounts.doubted(true)).isFalse();
    lockout(22, 23);
    assertThat(mounts.drainSlip()).isEmpty();
  }

  @Test
  void oneOddLockoutIsADoubtThatPasses() {
    usual();
    lockout(21, 13);
    assertThat(mounts.doubted(true)).isTrue();
    lockout(12, 13);
    assertThat(mounts.doubted(true)).isFalse();
    assertThat(mounts.drainSlip()).isEmpty();
  }

  @Test
  void theSacrumIsCorrectedTheOtherWayRound() {
    usual();
    lockout(20, 13);
    lockout(20, 13.5);
    Mounts.Slip slip = mounts.drainSlip().orElseThrow();
    assertThat(slip.placement()).isEqualTo(Placement.SACRUM);
    assertThat(Math.toDegrees(slip.angleRad())).isCloseTo(7.5, within(1.2));
  }
}
