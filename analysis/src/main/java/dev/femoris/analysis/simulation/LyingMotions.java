package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.CONCENTRIC_FIRST;
import static dev.femoris.analysis.exercise.PhaseOrder.ECCENTRIC_FIRST;

import java.util.List;

/** Bridges, curls and raises, done lying. */
final class LyingMotions {
  private static final String UCI = "UCI dataset 730 (Yurtman & Barshan 2014): ";

  static final List<ExerciseMotion> ALL =
      List.of(
          new MotionSheet("glute_bridge", CONCENTRIC_FIRST, -1)
              .posture(Posture.SUPINE_FEET_ON_FLOOR, Approach.LIE_DOWN)
              .startDeg(130, 145)
              .romDeg(17, 35, 0.05)
              .firstPhaseS(0.7, 1.6)
              .turnPauseS(0.2, 2.0)
              .secondPhaseS(0.8, 2.0)
              .startPauseS(0.25, 1.2)
              .impactMps2(0, 2)
              .source(
                  "concentric 0.58 s, 15.5 cm: Zabaleta-Korta & Fernandez-Pena 2024, CCD 19(59)"),
          new MotionSheet("stability_ball_curl", CONCENTRIC_FIRST, 1)
              .posture(Posture.SUPINE_HIPS_UP, Approach.LIE_DOWN)
              .startDeg(97, 113)
              .romDeg(26, 48, 0.05)
              .firstPhaseS(0.8, 2.0)
              .turnPauseS(0.1, 0.9)
              .secondPhaseS(1.3, 3.0)
              .startPauseS(0.2, 1.1)
              .source("100..110 to 135..150 deg and times by judgement"),
          new MotionSheet("slider_curl", ECCENTRIC_FIRST, -1)
              .posture(Posture.SUPINE_HIPS_UP, Approach.LIE_DOWN)
              .startDeg(115, 128)
              .romDeg(23, 40, 0.05)
              .firstPhaseS(1.7, 4.6)
              .turnPauseS(0.1, 1.0)
              .secondPhaseS(1.0, 2.2)
              .startPauseS(0.25, 1.3)
              .source("118..125 to 85..92 deg and times by judgement"),
          new MotionSheet("supine_leg_raise", CONCENTRIC_FIRST, 1)
              .posture(Posture.SUPINE, Approach.LIE_DOWN)
              .startDeg(84, 96)
              .romDeg(30, 75, 0.07)
              .firstPhaseS(0.8, 2.2)
              .turnPauseS(0.0, 1.0)
              .secondPhaseS(0.8, 2.2)
              .startPauseS(0.15, 1.5)
              .impactMps2(0, 3)
              .otherLeg(0, 0.03)
              .source(UCI + "45-85 deg, fast and low-amplitude blocks"),
          new MotionSheet("side_lying_hip_abduction", CONCENTRIC_FIRST, 1)
              .posture(Posture.SIDE_LYING, Approach.LIE_DOWN)
              .startDeg(-8, 4)
              .romDeg(20, 45, 0.08)
              .firstPhaseS(0.7, 2.0)
              .turnPauseS(0.0, 1.0)
              .secondPhaseS(0.7, 2.0)
              .startPauseS(0.15, 1.5)
              .impactMps2(0, 3)
              .otherLeg(-0.03, 0)
              .source(UCI + "blocks normal, fast, low amplitude"),
          new MotionSheet("prone_hip_extension", CONCENTRIC_FIRST, -1)
              .posture(Posture.PRONE, Approach.LIE_DOWN)
              .startDeg(-93, -83)
              .romDeg(10, 26, 0.08)
              .firstPhaseS(0.7, 2.0)
              .turnPauseS(0.0, 1.2)
              .secondPhaseS(0.7, 2.0)
              .startPauseS(0.15, 1.5)
              .impactMps2(0, 3)
              .otherLeg(0, 0.05)
              .source(UCI + "ranges from 7-13 deg in the low block"));

  private LyingMotions() {}
}
