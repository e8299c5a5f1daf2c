package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.PhaseOrder;

/**
 * How an exercise moves the thigh, as ranges between athletes. Angles in degrees because people
 * read and edit this table.
 *
 * @param id the contract's word
 * @param order phase a repetition begins with
 * @param direction sign of the working angle from start pose to turning point
 * @param startDeg working angle in the start pose
 * @param romDeg range of motion of an athlete
 * @param romSpread standard deviation of the range between repetitions, as a share
 * @param firstPhaseS duration of the first phase
 * @param turnPauseS rest at the turning point
 * @param secondPhaseS duration of the second phase
 * @param startPauseS rest in the start pose between repetitions
 * @param shankShare lean of the shank per degree of thigh, standing postures only
 * @param impactMps2 peak of the shock that ends a phase, 0 where there is none
 * @param source where the numbers come from
 */
record ExerciseMotion(
    String id,
    PhaseOrder order,
    int direction,
    Posture posture,
    Approach approach,
    FirstPhase firstPhase,
    Range startDeg,
    Range romDeg,
    double romSpread,
    Range firstPhaseS,
    Range turnPauseS,
    Range secondPhaseS,
    Range startPauseS,
    double shankShare,
    Range impactMps2,
    String source) {

  boolean lying() {
    return posture == Posture.SUPINE || posture == Posture.SIDE_LYING || posture == Posture.PRONE;
  }

  /** The channel whose angle the truth reports. */
  Channel workChannel() {
    return posture == Posture.SIDE_LYING ? Channel.FRONTAL : Channel.FLEXION;
  }

  /** Abduction of the right leg turns the thigh negatively about its anterior axis. */
  double workSign() {
    return posture == Posture.SIDE_LYING ? -1 : 1;
  }

  boolean eccentricFirst() {
    return order == PhaseOrder.ECCENTRIC_FIRST;
  }

  /** Only a free return can swing past the start pose; a floor or a bench stops it. */
  boolean canOvershoot() {
    return posture == Posture.STANDING && approach != Approach.GRIP_ON_FLOOR;
  }
}
