package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.hold.HoldTracker;
import dev.femoris.analysis.repetition.TurnObserver;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the holds of a session, for exercises that are held. Not thread-safe. */
final class HoldBook implements TurnObserver {

  private final Optional<HoldTracker> tracker;
  private final List<Hold> holds = new ArrayList<>();
  private int told;

  private HoldBook(Optional<HoldTracker> tracker) {
    this.tracker = tracker;
  }

  static HoldBook of(ExerciseProfile exercise, ThighAlignment alignment, double samplingTimeS) {
    return new HoldBook(
        exercise.kind() == ExerciseKind.HOLD
            ? Optional.of(new HoldTracker(exercise, alignment, samplingTimeS))
            : Optional.empty());
  }

  @Override
  public void turned(long timeNanos, double turnRad, double rateRadPerS) {
    if (tracker.isPresent()) {
      Optional<Hold> over = tracker.get().push(timeNanos, turnRad, rateRadPerS);
      if (over.isPresent()) {
        holds.add(over.get());
      }
    }
  }

  @Override
  public void begunAgain() {
    tracker.ifPresent(HoldTracker::restart);
  }

  @Override
  public boolean minds() {
    return !holds.isEmpty() || tracker.filter(HoldTracker::holding).isPresent();
  }

  void finish() {
    tracker.flatMap(HoldTracker::finish).ifPresent(holds::add);
  }

  /** Whether there is a hold that was not yet told. */
  boolean any() {
    return told < holds.size();
  }

  /** The holds not yet told. */
  List<Hold> drain() {
    List<Hold> fresh = List.copyOf(holds.subList(told, holds.size()));
    told = holds.size();
    return fresh;
  }

  List<Hold> holds() {
    return List.copyOf(holds);
  }

  void save(StateWriter to) {
    tracker.ifPresent(t -> t.save(to));
    to.put(told).put(holds.size());
    for (Hold h : holds) {
      to.put(h.startNanos()).put(h.endNanos()).put(h.detectedNanos()).put(h.angleRad());
      to.put(h.rangeRad()).put(h.inZoneS()).put(h.bounces()).put(h.creepRadPerS());
    }
  }

  void restore(StateReader from) {
    tracker.ifPresent(t -> t.restore(from));
    told = from.getInt();
    for (int n = from.getInt(); n > 0; n--) {
      holds.add(
          new Hold(
              from.getLong(),
              from.getLong(),
              from.getLong(),
              from.getDouble(),
              from.getDouble(),
              from.getDouble(),
              from.getInt(),
              from.getDouble()));
    }
  }
}
