package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.CONCENTRIC_FIRST;

import java.util.List;

/**
 * Exercises of the knee. Angles are the shank's: straight down 0, ankle in front positive, so
 * hanging 0, stretched to the front +90, stretched behind a prone body −90, curled up to −180.
 */
final class ShankMotions {
  static final List<ExerciseMotion> ALL =
      List.of(
          new MotionSheet("seated_knee_extension", CONCENTRIC_FIRST, 1)
              .ofShank()
              .posture(Posture.SITTING, Approach.SIT)
              .startDeg(-14, 8)
              .romDeg(45, 88, 0.06)
              .firstPhaseS(0.8, 2.0)
              .turnPauseS(0.0, 1.2)
              .secondPhaseS(0.8, 2.0)
              .startPauseS(0.15, 1.5)
              .impactMps2(0, 3)
              .otherLeg(0, 0.02)
              .source("UCI dataset 730 (Yurtman & Barshan 2014), shank unit; times by judgement"),
          new MotionSheet("prone_leg_curl", CONCENTRIC_FIRST, -1)
              .ofShank()
              .posture(Posture.PRONE, Approach.LIE_DOWN)
              .startDeg(-95, -82)
              .romDeg(65, 118, 0.05)
              .firstPhaseS(0.8, 1.7)
              .turnPauseS(0.1, 0.8)
              .secondPhaseS(1.3, 2.8)
              .startPauseS(0.15, 1.0)
              .impactMps2(0, 5)
              .otherLeg(0.97, 1.03)
              .source("curl 1.2 s, lowering 2 s, thigh 0-6 deg: judgement; range by judgement"),
          new MotionSheet("standing_band_curl", CONCENTRIC_FIRST, -1)
              .ofShank()
              .posture(Posture.STANDING_ON_OTHER_LEG, Approach.STAND)
              .startDeg(-6, 4)
              .romDeg(55, 112, 0.06)
              .firstPhaseS(0.7, 1.5)
              .turnPauseS(0.0, 0.8)
              .secondPhaseS(0.9, 2.4)
              .startPauseS(0.2, 1.2)
              .impactMps2(0, 3)
              .otherLeg(0, 0.02)
              .balance()
              .source("no published profile; all numbers by judgement"));

  private ShankMotions() {}
}
