package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.Segment;
import java.util.random.RandomGenerator;

/**
 * How a person stands and how the leg leaves the sagittal plane.
 *
 * @param approach way into the start pose
 * @param abductedRad leg apart, in the stance of the exercise
 * @param axialShare rotation about the femur per work
 * @param thighShare what the thigh does per work of the shank, 0 where the thigh itself works
 * @param otherLegShare what the other leg does per work
 * @param unrestRadPerS r.m.s. of frontal and axial rate while balancing on one leg, 0 on both
 */
record Stance(
    Approach approach,
    double abductedRad,
    double axialShare,
    double thighShare,
    double otherLegShare,
    double unrestRadPerS) {

  static Stance drawn(ExerciseMotion motion, RandomGenerator random) {
    double unrestDegPerS = new Range(1.2, 4).draw(random);
    return new Stance(
        motion.approaches().get(random.nextInt(motion.approaches().size())),
        Math.toRadians(motion.stanceDeg().draw(random)),
        motion.axialShare().draw(random),
        motion.segment() == Segment.SHANK ? new Range(-0.05, 0.02).draw(random) : 0,
        motion.otherLegShare().draw(random),
        motion.balance() ? Math.toRadians(unrestDegPerS) : 0);
  }
}
