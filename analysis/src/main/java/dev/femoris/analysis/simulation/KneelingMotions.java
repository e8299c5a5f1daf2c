package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.ECCENTRIC_FIRST;

import java.util.List;

/** Leaning forward about the knees. */
final class KneelingMotions {
  static final List<ExerciseMotion> ALL =
      List.of(
          new MotionSheet("nordic_curl", ECCENTRIC_FIRST, -1)
              .posture(Posture.KNEELING, Approach.KNEEL)
              .first(FirstPhase.LEAN_AND_FALL)
              .startDeg(-3, 2)
              .romDeg(55, 78, 0.05)
              .firstPhaseS(2.0, 6.0)
              .turnPauseS(0.0, 0.4)
              .secondPhaseS(1.0, 2.2)
              .startPauseS(0.8, 2.5)
              .impactMps2(8, 25)
              .source(
                  "lean at break 32 +- 13 deg: Soga et al. 2021, JSSM 20:216; catch angle by"
                      + " geometry"),
          new MotionSheet("glute_ham_raise", ECCENTRIC_FIRST, -1)
              .posture(Posture.KNEELING, Approach.KNEEL)
              .startDeg(-5, 3)
              .romDeg(70, 106, 0.04)
              .firstPhaseS(1.8, 4.0)
              .turnPauseS(0.0, 1.0)
              .secondPhaseS(1.3, 2.6)
              .startPauseS(0.35, 1.3)
              .source("knee part -2 to -86 deg, 75-90 deg and times by judgement; wider here"));

  private KneelingMotions() {}
}
