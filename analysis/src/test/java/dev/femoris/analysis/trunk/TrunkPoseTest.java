package dev.femoris.analysis.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A trunk sensor finds standing and forward by itself, however it is mounted. */
class TrunkPoseTest {
  private static final double STEP_S = 0.01;
  private static final double[] THIGH_UP = {0, 0, 1};
  private static final double[] THIGH_LYING = {1, 0, 0};

  /** Up leans by an angle towards x of the body, seen by a sensor whose axes are turned. */
  private static double[] up(double forwardDeg, double sideDeg, int mounting) {
    double f = Math.toRadians(forwardDeg);
    double s = Math.toRadians(sideDeg);
    double x = Math.sin(f) * Math.cos(s);
    double y = Math.sin(s);
    double z = Math.cos(f) * Math.cos(s);
    return switch (mounting) {
      case 0 -> new double[] {x, y, z};
      case 1 -> new double[] {-z, y, x};
      case 2 -> new double[] {y, z, x};
      default -> new double[] {0.6 * x - 0.8 * z, -y, -0.8 * x - 0.6 * z};
    };
  }

  private static TrunkPose stood(int mounting) {
    var pose = new TrunkPose();
    hold(pose, up(0, 0, mounting), 2, true, THIGH_UP);
    pose.push(up(0, 0, mounting), false, THIGH_UP, STEP_S);
    pose.judgeRests(THIGH_UP);
    return pose;
  }

  private static void hold(
      TrunkPose pose, double[] up, double seconds, boolean resting, double[] thigh) {
    for (int i = 0; i < seconds / STEP_S; i++) {
      pose.push(up, resting, thigh, STEP_S);
    }
  }

  private static void bend(TrunkPose pose, double forwardDeg, double sideDeg, int mounting) {
    for (int i = 0; i <= 200; i++) {
      double share = Math.sin(Math.PI * i / 200);
      pose.push(up(share * forwardDeg, share * sideDeg, mounting), false, THIGH_UP, STEP_S);
    }
    hold(pose, up(0, 0, mounting), 0.5, false, THIGH_UP);
    pose.updateForward();
  }

  private static double inclinationDeg(TrunkPose pose, double[] up) {
    return Math.toDegrees(pose.inclinationRad(up[0], up[1], up[2]));
  }

  @Test
  void forwardBendingIsPositiveInAnyMounting() {
    for (int mounting = 0; mounting < 4; mounting++) {
      TrunkPose pose = stood(mounting);
      assertThat(pose.forwardKnown()).isFalse();
      bend(pose, 80, 3, mounting);
      assertThat(pose.forwardKnown()).isTrue();
      assertThat(inclinationDeg(pose, up(50, 0, mounting))).isCloseTo(50, within(0.3));
      assertThat(inclinationDeg(pose, up(-12, 0, mounting))).isCloseTo(-12, within(0.3));
      assertThat(inclinationDeg(pose, up(110, 0, mounting))).isCloseTo(110, within(0.5));
    }
  }

  @Test
  void lyingDownOnTheBackBetweenTwoSetsDoesNotTurnForwardRound() {
    TrunkPose pose = stood(0);
    bend(pose, 60, 0, 0);
    hold(pose, up(-85, 0, 0), 60, false, THIGH_LYING);
    hold(pose, up(0, 0, 0), 1, false, THIGH_UP);
    pose.updateForward();
    assertThat(inclinationDeg(pose, up(30, 0, 0))).isCloseTo(30, within(0.3));
  }

  @Test
  void aRestWithTheThighElsewhereIsNoStanding() {
    var pose = new TrunkPose();
    hold(pose, up(40, 0, 0), 3, true, THIGH_LYING);
    pose.push(up(40, 0, 0), false, THIGH_LYING, STEP_S);
    assertThat(pose.judgeRests(THIGH_UP)).isEmpty();
    assertThat(pose.standingKnown()).isFalse();
    hold(pose, up(0, 0, 0), 3, true, THIGH_UP);
    pose.push(up(0, 0, 0), false, THIGH_UP, STEP_S);
    pose.judgeRests(THIGH_UP);
    assertThat(pose.standingKnown()).isTrue();
    bend(pose, 70, 0, 0);
    assertThat(inclinationDeg(pose, up(20, 0, 0))).isCloseTo(20, within(0.3));
  }

  @Test
  void aLaterStandingSaysHowFarItIsFromTheZeroAndASlipIsTakenOff() {
    TrunkPose pose = stood(3);
    bend(pose, 70, 0, 3);
    hold(pose, up(5, 0, 3), 3, true, THIGH_UP);
    pose.push(up(5, 0, 3), false, THIGH_UP, STEP_S);
    assertThat(Math.toDegrees(pose.judgeRests(THIGH_UP).orElseThrow())).isCloseTo(5, within(0.2));
    pose.slipped(Math.toRadians(5));
    assertThat(inclinationDeg(pose, up(5, 0, 3))).isCloseTo(0, within(0.2));
  }
}
