package dev.femoris.analysis.session;

import dev.femoris.analysis.barbell.BarRejection;
import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.trunk.BackNotice;

/** What the analysis has to say after a sample. */
public sealed interface SessionEvent {

  /** A repetition was counted, in set {@code setIndex} (from 1). */
  record RepetitionCounted(int setIndex, JudgedRepetition repetition) implements SessionEvent {}

  /**
   * A lift from the floor has come to lockout: announce it. A {@link RepetitionCounted} follows
   * when it was lowered again, else a {@link MovementRejected}.
   */
  record LockoutReached(long timeNanos) implements SessionEvent {}

  /** The set is over; its repetitions now have all their pauses. */
  record SetEnded(ExerciseSet set) implements SessionEvent {}

  /** A posture was held, and is left. */
  record HoldEnded(Hold hold) implements SessionEvent {}

  /**
   * A movement was considered and refused. Where it was counted before, it turned out to be none,
   * and is told with the rest of its set, ended or not; sets after that are numbered anew.
   */
  record MovementRejected(Rejection rejection) implements SessionEvent {}

  /** A repetition of the bar was counted, in set {@code setIndex} (from 1). */
  record BarRepetitionCounted(int setIndex, int index, BarRepetition repetition)
      implements SessionEvent {}

  /** The set of a bar is over. */
  record BarSetEnded(BarSet set) implements SessionEvent {}

  /** A movement of the bar was considered and refused. */
  record BarMovementRejected(BarRejection rejection) implements SessionEvent {}

  /** Something about the signal that limits what can be said. */
  record SignalNoticed(SignalNotice notice) implements SessionEvent {}

  /** Something that changed what can be known of the back. */
  record BackNoticed(BackNotice notice) implements SessionEvent {}
}
