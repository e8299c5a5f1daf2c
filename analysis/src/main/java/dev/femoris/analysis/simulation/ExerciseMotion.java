package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.Segment;
import java.util.List;

/**
 * How an exercise moves the thigh, as ranges between athletes. Angles in degrees because people
 * read and edit these tables.
 *
 * @param id the contract's word
 * @param kind repetitions, swings or holds
 * @param segment what moves, and what the truth's angle speaks of
 * @param order phase a repetition begins with
 * @param direction sign of the working angle from start pose to turning point
 * @param approaches ways into the start pose, one of which an athlete has
 * @param startDeg working angle in the start pose
 * @param romDeg range of motion of an athlete
 * @param romSpread standard deviation of the range between repetitions, as a share
 * @param firstPhaseS duration of the first phase
 * @param turnPauseS rest at the turning point
 * @param secondPhaseS duration of the second phase
 * @param startPauseS rest in the start pose between repetitions
 * @param shankShare lean of the shank per degree of thigh, standing postures only
 * @param impactMps2 peak of the shock that ends a phase, 0 where there is none
 * @param stanceDeg abduction of the leg in the stance, 0 where feet are under the hips
 * @param axialShare rotation about the femur per degree of work
 * @param otherLegShare what the other leg does per degree of work: 1 both alike, 0 still
 * @param balance whether one leg has to keep the balance
 * @param source where the numbers come from
 */
record ExerciseMotion(
    String id,
    MotionKind kind,
    Segment segment,
    PhaseOrder order,
    int direction,
    Posture posture,
    List<Approach> approaches,
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
    Range stanceDeg,
    Range axialShare,
    Range otherLegShare,
    boolean balance,
    String source) {
  ExerciseMotion {
    approaches = List.copyOf(approaches);
  }

  boolean lying() {
    return switch (posture) {
      case SUPINE, SIDE_LYING, PRONE -> true;
      case STANDING,
          STANDING_ON_OTHER_LEG,
          SPLIT,
          KNEELING,
          SUPINE_FEET_ON_FLOOR,
          SUPINE_HIPS_UP,
          SITTING,
          LONG_SITTING ->
          false;
    };
  }

  /** Leg raises and their like are done in sets of differing manners. */
  boolean variedSets() {
    return kind == MotionKind.REPETITIONS && (lying() || posture == Posture.SITTING);
  }

  /** The channel whose angle the truth reports. */
  Channel workChannel() {
    return switch (segment) {
      case SHANK -> Channel.SHANK;
      case THIGH -> posture == Posture.SIDE_LYING ? Channel.FRONTAL : Channel.FLEXION;
    };
  }

  /** Abduction of the right leg turns the thigh negatively about its anterior axis. */
  double workSign() {
    return posture == Posture.SIDE_LYING ? -1 : 1;
  }

  boolean eccentricFirst() {
    return order == PhaseOrder.ECCENTRIC_FIRST;
  }

  /** Whether the leg leaves the sagittal plane so far that flexion alone is not theta. */
  boolean leavesPlane() {
    return stanceDeg.max() != 0 || axialShare.max() != axialShare.min();
  }

  /** Whether both legs do the same at the same time. */
  boolean bilateral() {
    return otherLegShare.min() > 0.5;
  }

  boolean startsFromFloor() {
    return approaches.contains(Approach.GRIP_ON_FLOOR);
  }

  /** Whether the turning point is standing upright. */
  boolean endsUpright() {
    return posture == Posture.STANDING && direction < 0;
  }

  /** Only a free return can swing past the start pose; a floor or a bench stops it. */
  boolean canOvershoot() {
    return switch (posture) {
      case STANDING, STANDING_ON_OTHER_LEG, SPLIT -> !startsFromFloor();
      case KNEELING,
          SUPINE_FEET_ON_FLOOR,
          SUPINE_HIPS_UP,
          SUPINE,
          SIDE_LYING,
          PRONE,
          SITTING,
          LONG_SITTING ->
          false;
    };
  }
}
