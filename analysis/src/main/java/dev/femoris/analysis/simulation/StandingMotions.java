package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.CONCENTRIC_FIRST;
import static dev.femoris.analysis.exercise.PhaseOrder.ECCENTRIC_FIRST;

import java.util.List;

/** Lifts, squats, lunges and swings, done on the feet. */
final class StandingMotions {
  static final List<ExerciseMotion> ALL =
      List.of(
          new MotionSheet("romanian_deadlift", ECCENTRIC_FIRST, 1)
              .posture(Posture.STANDING, Approach.PICK_UP_BAR)
              .startDeg(0, 5)
              .romDeg(15, 33, 0.07)
              .firstPhaseS(1.4, 3.2)
              .turnPauseS(0.0, 1.0)
              .secondPhaseS(0.9, 1.7)
              .startPauseS(0.35, 1.3)
              .shankShare(0.15)
              .source(
                  "range and times: simulation and judgement; knee about 15 deg: Dicus 2023"
                      + " (secondary)"),
          new MotionSheet("conventional_deadlift", CONCENTRIC_FIRST, -1)
              .posture(Posture.STANDING, Approach.GRIP_ON_FLOOR)
              .startDeg(48, 62)
              .romDeg(42, 58, 0.05)
              .firstPhaseS(1.0, 2.4)
              .turnPauseS(0.3, 1.1)
              .secondPhaseS(0.9, 2.0)
              .startPauseS(0.4, 2.0)
              .shankShare(0.22)
              .impactMps2(3, 10)
              .source("thigh range from simulation; grind up to 5 s and floor rest by judgement"),
          new MotionSheet("sumo_deadlift", CONCENTRIC_FIRST, -1)
              .posture(Posture.STANDING, Approach.GRIP_ON_FLOOR)
              .startDeg(58, 75)
              .romDeg(52, 76, 0.05)
              .firstPhaseS(1.0, 2.6)
              .turnPauseS(0.3, 1.1)
              .secondPhaseS(0.9, 2.0)
              .startPauseS(0.4, 2.0)
              .shankShare(0.1)
              .impactMps2(3, 10)
              .stanceDeg(18, 28)
              .source(
                  "thigh 11-16 deg more horizontal than conventional at lift-off, stance 70 +- 11"
                      + " cm: Escamilla et al. 2000, MSSE 32:1265; times as conventional"),
          new MotionSheet("single_leg_deadlift_stance", ECCENTRIC_FIRST, 1)
              .posture(Posture.STANDING, Approach.STAND)
              .startDeg(-1, 5)
              .romDeg(11, 26, 0.07)
              .firstPhaseS(1.5, 3.2)
              .turnPauseS(0.0, 1.0)
              .secondPhaseS(1.1, 2.3)
              .startPauseS(0.4, 1.3)
              .shankShare(0.15)
              .otherLeg(-4.2, -3.2)
              .balance()
              .source("range 12-25 deg and times by judgement"),
          new MotionSheet("single_leg_deadlift_swing", ECCENTRIC_FIRST, -1)
              .posture(Posture.STANDING_ON_OTHER_LEG, Approach.STAND)
              .startDeg(-4, 4)
              .romDeg(56, 96, 0.06)
              .firstPhaseS(1.5, 3.2)
              .turnPauseS(0.0, 1.0)
              .secondPhaseS(1.1, 2.3)
              .startPauseS(0.4, 1.3)
              .axialShare(-0.22, 0.03)
              .otherLeg(-0.3, -0.18)
              .balance()
              .source("range 60-85 deg and times by judgement; hip opening as axial rotation"),
          new MotionSheet("good_morning", ECCENTRIC_FIRST, 1)
              .posture(Posture.STANDING, Approach.STAND, Approach.PICK_UP_BAR)
              .startDeg(-1, 5)
              .romDeg(8, 20, 0.07)
              .firstPhaseS(1.5, 3.2)
              .turnPauseS(0.0, 0.6)
              .secondPhaseS(0.9, 1.7)
              .startPauseS(0.35, 1.2)
              .shankShare(0.1)
              .source(
                  "8-18 deg derived from Schellenberg et al. 2013 (knee flexion 5.3 +- 6.7 deg,"
                      + " hip 75 deg); times by judgement"),
          new MotionSheet("squat", ECCENTRIC_FIRST, 1)
              .posture(Posture.STANDING, Approach.STAND)
              .startDeg(-3, 4)
              .romDeg(45, 92, 0.05)
              .firstPhaseS(0.7, 3.0)
              .turnPauseS(0.0, 0.8)
              .secondPhaseS(0.6, 1.7)
              .startPauseS(0.1, 1.4)
              .shankShare(0.35)
              .source("range 57-67 deg at 0.7 s a phase: OpenCap squat trial; wider by judgement"),
          new MotionSheet("lunge", ECCENTRIC_FIRST, 1)
              .posture(Posture.SPLIT, Approach.STAND)
              .first(FirstPhase.STEP)
              .startDeg(-3, 4)
              .romDeg(45, 88, 0.06)
              .firstPhaseS(0.9, 2.2)
              .turnPauseS(0.0, 0.7)
              .secondPhaseS(0.8, 1.7)
              .startPauseS(0.3, 1.4)
              .impactMps2(2, 8)
              .otherLeg(-0.35, 0.05)
              .source("front leg of a forward lunge; all numbers by judgement"),
          new MotionSheet("terminal_knee_extension", CONCENTRIC_FIRST, -1)
              .posture(Posture.STANDING, Approach.DRAW_LEG)
              .startDeg(15, 28)
              .romDeg(12, 26, 0.06)
              .firstPhaseS(0.65, 1.2)
              .turnPauseS(0.2, 0.9)
              .secondPhaseS(0.9, 2.0)
              .startPauseS(0.4, 1.2)
              .shankShare(0.8)
              .otherLeg(0, 0.15)
              .source("+15..28 to 0..4 deg, 12-25 deg and times by judgement"),
          new MotionSheet("leg_swing", ECCENTRIC_FIRST, 1)
              .kind(MotionKind.SWINGS)
              .posture(Posture.STANDING_ON_OTHER_LEG, Approach.DRAW_LEG)
              .startDeg(-27, -12)
              .romDeg(66, 112, 0.05)
              .firstPhaseS(0.5, 0.8)
              .turnPauseS(0, 0)
              .secondPhaseS(0.5, 0.8)
              .startPauseS(0, 0)
              .axialShare(-0.06, 0.06)
              .otherLeg(-0.05, 0.03)
              .balance()
              .source("-15..-25 to +55..+85 deg, 0.45-0.7 s a half swing, by judgement"));

  private StandingMotions() {}
}
