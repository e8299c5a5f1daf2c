package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.ECCENTRIC_FIRST;

import java.util.List;

/** Stretches: a way in, a pose kept for a quarter of a minute and more, a way out. */
final class HoldMotions {
  static final List<ExerciseMotion> ALL =
      List.of(
          new MotionSheet("supine_strap_stretch", ECCENTRIC_FIRST, 1)
              .kind(MotionKind.HOLDS)
              .posture(Posture.SUPINE, Approach.LIE_DOWN)
              .startDeg(86, 97)
              .romDeg(55, 86, 0.04)
              .firstPhaseS(1.8, 4.2)
              .turnPauseS(14, 45)
              .secondPhaseS(1.2, 3.0)
              .startPauseS(2, 5)
              .otherLeg(0, 0.04)
              .source("+90 to +150..175 deg, ramp 2-4 s, hold 15-60 s: SLR norm of exrx.net"),
          new MotionSheet("standing_stretch", ECCENTRIC_FIRST, 1)
              .kind(MotionKind.HOLDS)
              .posture(Posture.STANDING_ON_OTHER_LEG, Approach.STAND)
              .startDeg(-3, 4)
              .romDeg(52, 92, 0.03)
              .firstPhaseS(1.2, 2.6)
              .turnPauseS(14, 45)
              .secondPhaseS(1.0, 2.2)
              .startPauseS(2, 5)
              .otherLeg(-0.1, 0)
              .source(
                  "heel on a bench, +60..+90 deg held, by judgement; a toe-touch hardly moves the"
                      + " thigh and is not simulated"),
          new MotionSheet("seated_forward_fold", ECCENTRIC_FIRST, 1)
              .kind(MotionKind.HOLDS)
              .posture(Posture.LONG_SITTING, Approach.SIT)
              .startDeg(82, 94)
              .romDeg(3.5, 10, 0.06)
              .firstPhaseS(1.5, 3.5)
              .turnPauseS(14, 45)
              .secondPhaseS(1.2, 2.8)
              .startPauseS(2, 5)
              .source(
                  "long sitting +90 deg; folding bends the knees by some degrees, by judgement"),
          new MotionSheet("pigeon_pose", ECCENTRIC_FIRST, 1)
              .kind(MotionKind.HOLDS)
              .posture(Posture.KNEELING, Approach.KNEEL)
              .startDeg(-6, 8)
              .romDeg(70, 96, 0.04)
              .firstPhaseS(2.0, 4.0)
              .turnPauseS(14, 45)
              .secondPhaseS(1.6, 3.2)
              .startPauseS(2, 5)
              .axialShare(0.3, 0.65)
              .otherLeg(-0.6, -0.35)
              .source("front thigh on the floor, turned outwards; all numbers by judgement"));

  private HoldMotions() {}
}
