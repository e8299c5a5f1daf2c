package dev.femoris.analysis.study;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SegmentPath;
import java.util.random.RandomGenerator;

/**
 * Inclinations where the sensors sit: skin turns a little more or less than the bone, wanders from
 * repetition to repetition, and may slip once.
 */
final class SkinMotion {
  private static final double THIGH_WANDER_RAD = Math.toRadians(0.9);
  private static final double TRUNK_WANDER_RAD = Math.toRadians(1.4);
  private static final double WANDER_KNOT_S = 4;
  private static final double SLIP_S = 0.3;

  /**
   * A slip.
   *
   * @param angleRad how far the sensor turns forward; 0 for none
   */
  record Slipped(Placement placement, double angleRad, double atS) {
    static final Slipped NONE = new Slipped(Placement.THIGH_RIGHT, 0, 0);
  }

  private final BodyMotion skin;

  SkinMotion(SwayingBody body, Wearing wearing, Slipped slipped, RandomGenerator random) {
    BodyMotion bone = body.inclinations();
    skin =
        new BodyMotion(
            shown(bone.thighRad(), wearing.thighGain(), THIGH_WANDER_RAD, random),
            shown(bone.pelvisRad(), wearing.pelvisGain(), TRUNK_WANDER_RAD, random),
            shown(bone.thoraxRad(), wearing.thoraxGain(), TRUNK_WANDER_RAD, random));
    if (slipped.angleRad() != 0) {
      slip(at(slipped.placement()), slipped);
    }
  }

  BodyMotion motion() {
    return skin;
  }

  double[] at(Placement placement) {
    return switch (placement) {
      case SACRUM -> skin.pelvisRad();
      case T12 -> skin.thoraxRad();
      case THIGH_LEFT, THIGH_RIGHT, SHANK_LEFT, SHANK_RIGHT, BARBELL, WRIST -> skin.thighRad();
    };
  }

  private static double[] shown(
      double[] boneRad, double gain, double wanderRad, RandomGenerator random) {
    double stepS = SegmentPath.stepS();
    SlowNoise wander = new SlowNoise(random, wanderRad, WANDER_KNOT_S, boneRad.length * stepS);
    double[] shown = new double[boneRad.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = gain * boneRad[i] + wander.at(i * stepS);
    }
    return shown;
  }

  private static void slip(double[] angleRad, Slipped slipped) {
    for (int i = 0; i < angleRad.length; i++) {
      double since = (i * SegmentPath.stepS() - slipped.atS()) / SLIP_S;
      angleRad[i] += slipped.angleRad() * Curves.minimumJerk(since);
    }
  }
}
