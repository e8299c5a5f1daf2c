package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.repetition.Rejection;
import java.util.OptionalDouble;

/**
 * What standing and the plane of walking look like to the sensor, seen by an analysis of a standing
 * exercise; it tells what pose other analyses' repetitions began in. Not thread-safe.
 */
final class StandingReference {

  private static final double NEAR = Math.cos(Math.toRadians(25));
  private static final double ELSEWHERE = Math.cos(Math.toRadians(50));
  private static final double OUT_OF_PLANE = Math.sin(Math.toRadians(40));

  private static final long STRIDE_NANOS = 1_300_000_000;
  private static final int STEPS = 4;

  private final SessionAnalyzer standing;
  private final double[] up = new double[3];
  private final double[] axis = new double[3];
  private boolean known;

  StandingReference(SessionAnalyzer standing) {
    this.standing = standing;
  }

  /** Takes a look, as often as one likes. */
  void look() {
    ThighAlignment alignment = standing.alignment();
    if (!alignment.zeroed() || alignment.poseAssumed() || !alignment.settled()) {
      return;
    }
    System.arraycopy(alignment.zeroUp(), 0, up, 0, 3);
    // Movements in other poses may turn about other axes.
    if (dot(standing.up(), up) > NEAR || !known) {
      System.arraycopy(alignment.axis(), 0, axis, 0, 3);
      known = true;
    }
  }

  /** Whether the thigh was somewhere else than in the pose that is taken for standing. */
  boolean elsewhere(double[] posture) {
    return known && dot(posture, up) < ELSEWHERE;
  }

  /**
   * Whether somebody walked before this time: then the pose was standing. Steps are refused one
   * after the other, for whatever reason, as fast as nobody trains.
   */
  boolean walkedBefore(long nanos) {
    int steps = 0;
    long last = Long.MIN_VALUE / 2;
    for (Rejection r : standing.result().rejected()) {
      steps = r.endNanos() - last < STRIDE_NANOS && r.endNanos() != last ? steps + 1 : 0;
      last = r.endNanos();
      if (steps >= STEPS && last < nanos) {
        return true;
      }
    }
    return false;
  }

  boolean outOfPlane(double[] posture) {
    return known && Math.abs(dot(posture, axis)) > OUT_OF_PLANE;
  }

  /** Thigh angle of a posture, rad; empty while standing or forward is not known. */
  OptionalDouble thetaRad(double[] posture) {
    int sign = standing.alignment().sign();
    if (!known || sign == 0) {
      return OptionalDouble.empty();
    }
    double sine =
        axis[0] * (up[1] * posture[2] - up[2] * posture[1])
            + axis[1] * (up[2] * posture[0] - up[0] * posture[2])
            + axis[2] * (up[0] * posture[1] - up[1] * posture[0]);
    double cosine = dot(up, posture) - dot(up, axis) * dot(posture, axis);
    return OptionalDouble.of(-sign * Math.atan2(sine, cosine));
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
