package dev.femoris.analysis.study;

import dev.femoris.analysis.simulation.SegmentPath;
import java.util.random.RandomGenerator;

/**
 * A body's true motion every millisecond: inclinations of its links, with the sway of somebody who
 * stands, and the places of hip and thoracolumbar hinge.
 */
final class SwayingBody {
  private static final double SWAY_RAD = Math.toRadians(0.2);
  private static final double SWAY_KNOT_S = 0.7;

  final double[] shankRad;
  final double[] thighRad;
  final double[] pelvisRad;
  final double[] lumbarRad;
  final double[] thoraxRad;
  final double[] hipXM;
  final double[] hipYM;
  final double[] hingeXM;
  final double[] hingeYM;
  private final Pose standing;

  /**
   * @param track inclinations of the links at {@link PoseTrack#RATE_HZ}
   * @param standing the pose pelvis and thorax are counted from
   */
  SwayingBody(Build build, double[][] track, Pose standing, RandomGenerator random) {
    this.standing = standing;
    double[] sway = swayRad(random, track[0].length);
    shankRad = dense(track[0], sway, random);
    thighRad = dense(track[1], sway, random);
    pelvisRad = dense(track[2], sway, random);
    lumbarRad = dense(track[3], sway, random);
    thoraxRad = dense(track[4], sway, random);
    hipXM = new double[shankRad.length];
    hipYM = new double[shankRad.length];
    hingeXM = new double[shankRad.length];
    hingeYM = new double[shankRad.length];
    for (int i = 0; i < shankRad.length; i++) {
      place(build, i);
    }
  }

  private static double[] swayRad(RandomGenerator random, int length) {
    SlowNoise noise = new SlowNoise(random, SWAY_RAD, SWAY_KNOT_S, length / PoseTrack.RATE_HZ);
    double[] sway = new double[length];
    for (int i = 0; i < length; i++) {
      sway[i] = noise.at(i / PoseTrack.RATE_HZ);
    }
    return sway;
  }

  private static double[] dense(double[] link, double[] sway, RandomGenerator random) {
    double[] own = swayRad(random, link.length);
    double[] swaying = new double[link.length];
    for (int i = 0; i < link.length; i++) {
      swaying[i] = link[i] + sway[i] + 0.5 * own[i];
    }
    int factor = (int) Math.round(1 / (PoseTrack.RATE_HZ * SegmentPath.stepS()));
    return CubicSpline.denser(swaying, factor);
  }

  private void place(Build build, int i) {
    double kneeX = build.shankM() * Math.sin(shankRad[i]);
    double kneeY = build.ankleHeightM() + build.shankM() * Math.cos(shankRad[i]);
    hipXM[i] = kneeX - build.thighM() * Math.sin(thighRad[i]);
    hipYM[i] = kneeY + build.thighM() * Math.cos(thighRad[i]);
    hingeXM[i] =
        hipXM[i]
            + build.pelvisM() * Math.sin(pelvisRad[i])
            + build.lumbarM() * Math.sin(lumbarRad[i]);
    hingeYM[i] =
        hipYM[i]
            + build.pelvisM() * Math.cos(pelvisRad[i])
            + build.lumbarM() * Math.cos(lumbarRad[i]);
  }

  int length() {
    return shankRad.length;
  }

  /** Pelvis and thorax from relaxed standing. */
  BodyMotion inclinations() {
    return new BodyMotion(
        thighRad.clone(),
        from(pelvisRad, standing.pelvisRad()),
        from(thoraxRad, standing.thoraxRad()));
  }

  private static double[] from(double[] angleRad, double zeroRad) {
    double[] shifted = new double[angleRad.length];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = angleRad[i] - zeroRad;
    }
    return shifted;
  }
}
