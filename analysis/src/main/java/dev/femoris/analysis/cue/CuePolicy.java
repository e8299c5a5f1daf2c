package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is said to the athlete, when, and when not.
 *
 * <p>At most one cue a sample, with a quiet gap after it; words only while the athlete is not
 * moving, except that the sensor is lost, which is always said. What is said of form is decided by
 * {@link Corrections}, tempo inside a repetition by {@link TempoGuide}. The same events and motion
 * give the same cues. Not thread-safe.
 */
public final class CuePolicy {

  private final CueParams params = CueParams.defaults();
  private final ExerciseProfile exercise;
  private final boolean swings;
  private final Corrections corrections = new Corrections(params);
  private final StartPauses pauses = new StartPauses();
  private Optional<TempoGuide> tempo;

  /** Words that wait until the athlete stands still. */
  private Optional<Cue> waiting = Optional.empty();

  /** A repetition's tone that waits for the end of another tone. */
  private Optional<Cue> waitingCount = Optional.empty();

  private Optional<Cue> best = Optional.empty();
  private long quietUntilNanos = Long.MIN_VALUE;
  private long motionNanos = Long.MIN_VALUE;
  private boolean announced;
  private int setIndex = 1;
  private int inSet;

  /**
   * @param target the tempo the athlete asked for; without one nothing is said about tempo
   */
  public CuePolicy(ExerciseProfile exercise, Optional<TempoTarget> target) {
    this.exercise = exercise;
    this.swings = exercise.kind() == ExerciseKind.SWING;
    this.tempo = guide(target);
  }

  private Optional<TempoGuide> guide(Optional<TempoTarget> target) {
    return target.filter(t -> !swings).map(t -> new TempoGuide(exercise, t, params));
  }

  /** From now on another tempo is wanted, or none. */
  public void aimFor(Optional<TempoTarget> target) {
    if (target.isPresent() && tempo.isPresent()) {
      tempo.get().aimFor(target.get());
    } else {
      tempo = guide(target);
    }
  }

  /**
   * Takes what a sample led to.
   *
   * @param motion the thigh after it
   */
  public Optional<Cue> push(List<SessionEvent> events, ThighMotion motion) {
    long now = motion.timeNanos();
    best = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      take(events.get(i), motion);
    }
    if (now != motionNanos && tempo.isPresent()) {
      propose(tempo.get().push(motion), motion);
    }
    motionNanos = now;
    sayWaiting(motion);
    return best.isPresent() ? give(best.get()) : best;
  }

  private void take(SessionEvent event, ThighMotion motion) {
    switch (event) {
      case SessionEvent.RepetitionCounted counted -> counted(counted, motion);
      case SessionEvent.LockoutReached lockout -> {
        waitingCount = count(setIndex, inSet + 1, motion);
        announced = true;
      }
      case SessionEvent.SetEnded ended -> setEnded(ended.set(), motion);
      // A hold has no target yet that one could cue.
      case SessionEvent.HoldEnded held -> {}
      case SessionEvent.MovementRejected rejected -> announced = false;
      case SessionEvent.BarRepetitionCounted counted ->
          countedOfBar(counted.setIndex(), counted.index(), motion);
      case SessionEvent.BarSetEnded ended -> {
        announced = false;
        setIndex = ended.set().index() + 1;
        inSet = 0;
      }
      case SessionEvent.BarMovementRejected rejected -> announced = false;
      case SessionEvent.SignalNoticed noticed -> noticed(noticed.notice(), motion);
      // Nothing an athlete under a bar could do about it.
      case SessionEvent.BackNoticed noticed -> {}
    }
  }

  private void counted(SessionEvent.RepetitionCounted counted, ThighMotion motion) {
    Repetition repetition = counted.repetition().repetition();
    setIndex = counted.setIndex();
    inSet = counted.repetition().index();
    pauses.counted(inSet, repetition);
    var quality = corrections.take(counted.repetition());
    tempo.ifPresent(t -> t.counted(repetition, quality));
    // What was to be said of the last set is late once the next one has begun.
    waiting = waiting.filter(cue -> cue.priority() != CuePriority.CORRECTION);
    boolean room = !swings && !pauses.shorterThan(params.pauseNeededS());
    if (room) {
      corrections.due().ifPresent(words -> propose(words(words, motion), motion));
    }
    if (!announced) {
      waitingCount = count(setIndex, inSet, motion);
    }
    announced = false;
  }

  /** Of a bar's form nothing is judged: its repetitions are counted, no more. */
  private void countedOfBar(int set, int index, ThighMotion motion) {
    setIndex = set;
    inSet = index;
    if (!announced) {
      waitingCount = count(set, index, motion);
    }
    announced = false;
  }

  private Optional<Cue> count(int set, int repetition, ThighMotion motion) {
    return cue(
        CueWhat.COUNT,
        new CueEvidence.Counted(set, repetition),
        motion.timeNanos(),
        params.countWaitsS());
  }

  private Optional<Cue> words(Corrections.Words words, ThighMotion motion) {
    return cue(words.what(), words.evidence(), motion.timeNanos(), params.wordsExpireS());
  }

  private void setEnded(ExerciseSet set, ThighMotion motion) {
    announced = false;
    setIndex = set.index() + 1;
    inSet = 0;
    tempo.ifPresent(TempoGuide::setEnded);
    corrections.ofSet(set).ifPresent(w -> letWait(w.what(), w.evidence(), motion.timeNanos()));
  }

  private void noticed(SignalNotice notice, ThighMotion motion) {
    long now = motion.timeNanos();
    switch (notice.kind()) {
      case SIGNAL_LOST -> {
        double missingS =
            motionNanos == Long.MIN_VALUE
                ? 0
                : Math.max(0, notice.timeNanos() - motionNanos) * 1e-9;
        var evidence = new CueEvidence.Signal(notice.kind(), missingS);
        propose(cue(CueWhat.SENSOR_LOST, evidence, now, params.waitingExpiresS()), motion);
      }
      case ACCELEROMETER_CONTRADICTS_GYROSCOPE, GRAVITY_NOT_SEEN ->
          letWait(CueWhat.CHECK_SENSOR, new CueEvidence.Signal(notice.kind(), 0), now);
      // Nothing to be said while lifting; the page and the report say it.
      case START_POSE_ASSUMED, LOOKS_LIKE_ANOTHER_EXERCISE -> {}
    }
  }

  private void letWait(CueWhat what, CueEvidence evidence, long now) {
    Optional<Cue> cue = cue(what, evidence, now, params.waitingExpiresS());
    if (waiting.isEmpty() || cue.get().before(waiting.get())) {
      waiting = cue;
    }
  }

  private void sayWaiting(ThighMotion motion) {
    if (waitingCount.isPresent()) {
      Cue count = waitingCount.get();
      if (motion.timeNanos() > count.expiresNanos()) {
        waitingCount = Optional.empty();
      } else {
        propose(
            cue(count.what(), count.evidence(), motion.timeNanos(), params.toneExpiresS()), motion);
      }
    }
    if (waiting.isEmpty()) {
      return;
    }
    Cue cue = waiting.get();
    if (motion.timeNanos() > cue.expiresNanos()) {
      waiting = Optional.empty();
    } else {
      propose(cue(cue.what(), cue.evidence(), motion.timeNanos(), params.wordsExpireS()), motion);
    }
  }

  /** Keeps {@code cue} when it may be given now and nothing more urgent is there. */
  private void propose(Optional<Cue> cue, ThighMotion motion) {
    if (cue.isPresent()
        && mayBeGiven(cue.get(), motion)
        && (best.isEmpty() || cue.get().before(best.get()))) {
      best = cue;
    }
  }

  private boolean mayBeGiven(Cue cue, ThighMotion motion) {
    if (cue.what() == CueWhat.SENSOR_LOST) {
      return true;
    }
    boolean still = cue.kind() == CueKind.TONE || !moving(motion.phase());
    return still && motion.timeNanos() >= quietUntilNanos;
  }

  private static boolean moving(MotionPhase phase) {
    return switch (phase) {
      case FIRST, TURN, SECOND -> true;
      case REST, OTHER -> false;
    };
  }

  private Optional<Cue> give(Cue cue) {
    double gapS = cue.kind() == CueKind.TONE ? params.toneGapS() : params.wordsGapS();
    quietUntilNanos = cue.timeNanos() + nanos(gapS);
    corrections.said(cue.evidence());
    tempo.ifPresent(t -> t.given(cue.evidence()));
    if (waiting.isPresent() && waiting.get().what() == cue.what()) {
      waiting = Optional.empty();
    }
    // Words about a repetition tell that it was counted, too.
    waitingCount = Optional.empty();
    return Optional.of(cue);
  }

  private static Optional<Cue> cue(CueWhat what, CueEvidence evidence, long now, double forS) {
    return Optional.of(new Cue(what, evidence, now, now + nanos(forS)));
  }

  private static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }

  /** Writes the whole state. */
  public void save(StateWriter to) {
    to.put(quietUntilNanos).put(motionNanos).put(announced).put(setIndex).put(inSet);
    to.put(waiting.isPresent());
    waiting.ifPresent(cue -> CueState.save(to, cue));
    to.put(waitingCount.isPresent());
    waitingCount.ifPresent(cue -> CueState.save(to, cue));
    corrections.save(to);
    pauses.save(to);
    to.put(tempo.isPresent());
    tempo.ifPresent(t -> save(to, t));
  }

  private static void save(StateWriter to, TempoGuide guide) {
    TempoTarget target = guide.target();
    to.put(target.eccentricS()).put(target.pauseStretchedS());
    to.put(target.concentricS()).put(target.pauseContractedS());
    guide.save(to);
  }

  private static TempoTarget target(StateReader from) {
    return new TempoTarget(from.getDouble(), from.getDouble(), from.getDouble(), from.getDouble());
  }

  /** Takes up what {@link #save} wrote of a policy for the same exercise. */
  public void restore(StateReader from) {
    quietUntilNanos = from.getLong();
    motionNanos = from.getLong();
    announced = from.getBoolean();
    setIndex = from.getInt();
    inSet = from.getInt();
    waiting = from.getBoolean() ? Optional.of(CueState.read(from)) : Optional.empty();
    waitingCount = from.getBoolean() ? Optional.of(CueState.read(from)) : Optional.empty();
    corrections.restore(from);
    pauses.restore(from);
    tempo = from.getBoolean() ? guide(Optional.of(target(from))) : Optional.empty();
    tempo.ifPresent(t -> t.restore(from));
  }
}
