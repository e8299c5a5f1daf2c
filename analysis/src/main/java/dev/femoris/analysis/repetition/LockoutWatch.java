package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * Sees a lift from the floor come to its top, where the athlete expects it to be counted.
 *
 * <p>Whether it was a repetition only its lowering tells; until then it is announced. Not
 * thread-safe.
 */
final class LockoutWatch {

  /** Of the expected range; less is not a lockout. */
  private static final double TOP_SHARE = 0.75;

  private final ExerciseProfile profile;
  private final ThighAlignment alignment;
  private final RepetitionGate gate;
  private boolean announced;
  private long announcedNanos;

  LockoutWatch(ExerciseProfile profile, ThighAlignment alignment, RepetitionGate gate) {
    this.profile = profile;
    this.alignment = alignment;
    this.gate = gate;
  }

  /**
   * Whether the movement that {@code tracker} has open is at its top now, for the first time.
   *
   * @param slow whether the thigh hardly turns at the moment
   */
  boolean reached(long timeNanos, ExcursionTracker tracker, boolean slow) {
    if (profile.pose() != StartPose.FLOOR || announced || !slow || !tracker.moving()) {
      return false;
    }
    double startTurnRad = alignment.sign() * profile.direction() * tracker.baseRad();
    announced =
        tracker.extentRad() > TOP_SHARE * gate.expectedRom()
            && tracker.shareBelowTop() < 0.1
            && gate.inStartPose(startTurnRad);
    announcedNanos = timeNanos;
    return announced;
  }

  /** The movement was counted, refused or given up. */
  void settled() {
    announced = false;
  }

  /** The refusal of a lift that was announced and of which nothing more comes. */
  Optional<Rejection> takenBack(long nowNanos) {
    return announced
        ? Optional.of(
            new Rejection(
                announcedNanos, nowNanos, RejectionReason.NOT_RETURNED, gate.expectedRom()))
        : Optional.empty();
  }

  void save(StateWriter to) {
    to.put(announced).put(announcedNanos);
  }

  void restore(StateReader from) {
    announced = from.getBoolean();
    announcedNanos = from.getLong();
  }
}
