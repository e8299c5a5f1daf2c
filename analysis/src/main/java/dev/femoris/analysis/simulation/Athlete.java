package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/**
 * One person doing one exercise: what the seed made of the exercise's ranges.
 *
 * @param startRad working angle in the start pose
 * @param romRad usual range
 * @param firstPhaseS usual duration of the first phase
 * @param turnPauseS usual rest at the turning point
 * @param secondPhaseS usual duration of the second phase
 * @param startPauseS usual rest between repetitions
 * @param tempoSpread standard deviation of durations between repetitions, as a share
 * @param fatigue growth of the second phase's duration over a set, as a share
 * @param thighM length of the thigh
 * @param shankM length of the shank
 * @param trunkM length of the trunk
 * @param standingRad thigh angle in easy standing
 * @param breakShare share of a Nordic lean that is controlled
 * @param gait way of walking
 */
record Athlete(
    ExerciseMotion motion,
    double startRad,
    double romRad,
    double firstPhaseS,
    double turnPauseS,
    double secondPhaseS,
    double startPauseS,
    double tempoSpread,
    double fatigue,
    double thighM,
    double shankM,
    double trunkM,
    double standingRad,
    double breakShare,
    Gait gait) {

  static Athlete drawn(ExerciseMotion motion, RandomGenerator random) {
    double thighM = new Range(0.38, 0.48).draw(random);
    double startRad = Math.toRadians(motion.startDeg().draw(random));
    double romRad = Math.toRadians(motion.romDeg().draw(random));
    if (motion.approach() == Approach.GRIP_ON_FLOOR) {
      // The lift ends in standing, wherever the floor was.
      romRad = startRad - Math.toRadians(new Range(-1, 6).draw(random));
    }
    return new Athlete(
        motion,
        startRad,
        romRad,
        motion.firstPhaseS().draw(random),
        motion.turnPauseS().draw(random),
        motion.secondPhaseS().draw(random),
        motion.startPauseS().draw(random),
        new Range(0.04, 0.14).draw(random),
        new Range(0, 0.35).draw(random),
        thighM,
        0.98 * thighM,
        1.15 * thighM,
        Math.toRadians(new Range(-1.5, 1.5).draw(random)),
        new Range(0.3, 0.72).draw(random),
        Gait.drawn(random));
  }

  Linkage standing(double shankShare) {
    return new Linkage.Standing(thighM, shankM, shankShare);
  }

  /** The linkage of the exercise itself. */
  Linkage working() {
    return switch (motion.posture()) {
      case STANDING -> standing(motion.shankShare());
      case KNEELING -> new Linkage.Kneeling(thighM);
      case SUPINE_FEET_ON_FLOOR -> new Linkage.Bridge(thighM, shankM, trunkM, startRad);
      case SUPINE, SIDE_LYING, PRONE -> lying();
    };
  }

  Linkage lying() {
    return new Linkage.Resting(0, 0.1);
  }

  Linkage sitting() {
    return new Linkage.Resting(-thighM, shankM);
  }
}
