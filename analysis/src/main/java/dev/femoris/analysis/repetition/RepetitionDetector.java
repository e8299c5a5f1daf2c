package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds repetitions in the motion window as it grows.
 *
 * <p>While the sign of the flexion axis is unknown, both directions are followed. A movement that
 * has come back is measured ({@link MovementMeter}) and judged ({@link RepetitionGate}); it is
 * counted or refused with a reason. For an exercise done lying down, of which nobody can say which
 * way is up before it is seen, the first repetition waits for a second like it. Not thread-safe.
 */
public final class RepetitionDetector {

  private static final double REFINE_S = 0.25;
  private static final double RATE_TAU_S = 0.03;

  /** Faster than this on the way back there is no need to look for the end. */
  private static final double STILL_FAST_RAD_PER_S = Math.toRadians(50);

  private static final double TOP_RAD_PER_S = Math.toRadians(8);

  private final TurnObserver observer;
  private final ExerciseProfile profile;
  private final MotionWindow window;
  private final ThighAlignment alignment;
  private final TurnTrack track;
  private final Stillness stillness;
  private final ReturnWatch returning;
  private final RestingPosture rest;
  private final MovementMeter meter;
  private final RepetitionGate gate;
  private final double samplingTimeS;
  private final double rateShare;
  private final long longest;
  private final ExcursionTracker[] trackers;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final double[] up = new double[3];

  private final FirstRepetitions first;
  private final LockoutWatch lockout;
  private double slowRate;
  private long sinceRefined;
  private long refusedUntilNanos = Long.MIN_VALUE;

  public RepetitionDetector(
      ExerciseProfile profile,
      MotionWindow window,
      ThighAlignment alignment,
      double leadS,
      double samplingTimeS,
      TurnObserver observer) {
    this.observer = observer;
    this.profile = profile;
    this.window = window;
    this.alignment = alignment;
    this.samplingTimeS = samplingTimeS;
    this.rateShare = samplingTimeS / (RATE_TAU_S + samplingTimeS);
    this.longest = Math.round(profile.durationMaxS() / samplingTimeS);
    boolean gravity = profile.angleSource() == AngleSource.GRAVITY;
    this.track = new TurnTrack(window, alignment.plane(), gravity, leadS, samplingTimeS);
    this.stillness = new Stillness(window, track, samplingTimeS);
    this.returning = new ReturnWatch(window, track, samplingTimeS);
    this.rest = new RestingPosture(window, samplingTimeS);
    this.meter = new MovementMeter(window, track, alignment, samplingTimeS, profile, rest);
    this.gate = new RepetitionGate(profile, alignment);
    this.first = new FirstRepetitions(profile, alignment);
    this.lockout = new LockoutWatch(profile, alignment, gate);
    double consider = Math.max(Math.toRadians(2.5), 0.5 * profile.romMinRad());
    this.trackers =
        new ExcursionTracker[] {new ExcursionTracker(consider), new ExcursionTracker(consider)};
  }

  /** What became of a movement. */
  public sealed interface Outcome {
    record Counted(Repetition repetition) implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {}

    /** Repetitions were counted that were none; by when they began. */
    record Withdrawn(List<Long> startsNanos) implements Outcome {
      public Withdrawn {
        startsNanos = List.copyOf(startsNanos);
      }
    }

    /** A lift from the floor has come to its top; whether it is a repetition its lowering tells. */
    record TopReached(long timeNanos) implements Outcome {}
  }

  /**
   * Looks at the window's newest entry; the list is this detector's own and lasts until the next
   * call.
   */
  public List<Outcome> push() {
    outcomes.clear();
    long number = window.newest();
    rest.push(number);
    boolean again = refineAxis(number);
    if (alignment.settled()) {
      for (long n = again ? window.oldest() : number; n <= number; n++) {
        process(n);
      }
    }
    withdrawUpright();
    return outcomes;
  }

  /** Walking has shown that some repetitions were strides, or began standing. */
  private void withdrawUpright() {
    List<Long> upright = gate.takeUpright();
    if (upright.isEmpty()) {
      return;
    }
    outcomes.add(new Outcome.Withdrawn(upright));
    if (!gate.anyCounted()) {
      alignment.nothingCounted();
      beginAgain();
    }
  }

  /** No more motion: a repetition that waited for a second one is counted alone. */
  public List<Outcome> finish() {
    outcomes.clear();
    first.finish().ifPresent(only -> count(only, window.newest()));
    if (window.newest() >= 0) {
      lockout.takenBack(window.timeNanos(window.newest())).ifPresent(this::refuse);
    }
    return outcomes;
  }

  /**
   * Takes a better axis, though not while a movement is under way: it would bend the movement. As
   * long as nothing was counted, a clearly other axis means that all that is remembered is looked
   * at again.
   *
   * @return whether to begin again at the window's oldest entry
   */
  private boolean refineAxis(long number) {
    sinceRefined++;
    if (sinceRefined * samplingTimeS < REFINE_S) {
      return false;
    }
    boolean moving = (trackers[0].moving() || trackers[1].moving()) && !stillness.slow();
    boolean held = alignment.settled() && (moving && gate.anyCounted() || observer.minds());
    if (held) {
      return false;
    }
    sinceRefined = 0;
    upAt(number);
    boolean settledBefore = alignment.settled();
    double shift = alignment.refine(up);
    boolean other = !settledBefore || !gate.anyCounted() && alignment.axisMoved();
    if (alignment.settled() && other) {
      beginAgain();
      return true;
    }
    if (alignment.settled()) {
      track.axisChanged(shift);
      meter.begunAgain();
      trackers[0].shift(shift);
      trackers[1].shift(-shift);
    }
    return false;
  }

  private void beginAgain() {
    meter.begunAgain();
    alignment.beginAgain();
    observer.begunAgain();
    track.restart();
    stillness.restart();
    trackers[0].stop();
    trackers[1].stop();
    first.clear();
    slowRate = 0;
  }

  private void process(long n) {
    track.advance(n);
    double turn = track.turnRad();
    slowRate += rateShare * (track.rateRadPerS() - slowRate);
    alignment.turned(turn, samplingTimeS);
    boolean still = stillness.push(n, slowRate);
    if (still) {
      upAt(n);
      alignment.still(up, turn);
    }
    observer.turned(window.timeNanos(n), turn, track.rateRadPerS());
    for (int sigma = 1; sigma >= -1; sigma -= 2) {
      if (alignment.sign() == 0 || alignment.sign() * profile.direction() == sigma) {
        follow(n, sigma, turn, still);
      }
    }
  }

  private void follow(long n, int sigma, double turn, boolean still) {
    ExcursionTracker tracker = trackers[sigma > 0 ? 0 : 1];
    if (!tracker.started()) {
      tracker.restart(n, sigma * turn);
    }
    tracker.push(n, sigma * turn);
    boolean slow = Math.abs(slowRate) < TOP_RAD_PER_S;
    if (lockout.reached(window.timeNanos(n), tracker, slow)) {
      outcomes.add(new Outcome.TopReached(window.timeNanos(n)));
    }
    int level = tracker.returned();
    if (level >= 0) {
      comeBack(n, sigma, tracker, level);
    } else if (still) {
      tracker.still(n);
    }
    abandonOld(n, tracker);
  }

  /** A movement is over 60 % back: if it has ended, measures and judges it. */
  private void comeBack(long n, int sigma, ExcursionTracker tracker, int level) {
    long topAt = tracker.topAt(level);
    boolean fast = sigma * slowRate < -STILL_FAST_RAD_PER_S;
    if (fast || meter.hopeless(sigma, tracker.leftAt(level), topAt)) {
      return;
    }
    if (!returning.slowedDown(sigma, topAt, n)) {
      return;
    }
    Optional<Movement> movement =
        meter.measure(sigma, tracker.leftAt(level), topAt, tracker.baseRad(level), n);
    if (movement.isPresent()) {
      lockout.settled();
      tracker.close(level, n, judge(movement.get(), n));
    }
    meter.release();
  }

  /** Counts or refuses the movement, or lets it wait; true when it was or may be a repetition. */
  private boolean judge(Movement found, long n) {
    if (gate.alreadyCounted(found)) {
      return false;
    }
    Optional<RejectionReason> reason = gate.refuse(found, before(found));
    if (reason.isPresent()) {
      refuse(found.toRejection(reason.get()));
      if (alignment.goesBack()
          && alignment.sign() != 0
          && gate.startsElsewhere()
          && !gate.anyCounted()) {
        alignment.repetition(-found.sigma()); // Forward was taken for backward.
      }
      return false;
    }
    Movement movement = meter.withMeasures(found);
    if (alignment.sign() != 0 && !undecided(movement)) {
      count(movement, n);
      return true;
    }
    return switch (first.take(movement)) {
      case FirstRepetitions.Decision.Repetitions counted -> {
        counted.movements().forEach(m -> count(m, n));
        yield true;
      }
      case FirstRepetitions.Decision.Waits waits -> true;
      case FirstRepetitions.Decision.SetUp setUp -> {
        refuse(movement.toRejection(RejectionReason.SET_UP));
        yield false;
      }
    };
  }

  /** Whether the movement alone is not enough: a long stride looks like a swing. */
  private boolean undecided(Movement movement) {
    boolean swing = profile.kind() == ExerciseKind.SWING;
    return swing && gate.last().filter(b -> gate.contiguous(b, movement)).isEmpty();
  }

  /** The repetition before this one, counted or waiting. */
  private Optional<Movement> before(Movement movement) {
    return gate.last().or(() -> first.waiting(movement.sigma()));
  }

  private void count(Movement movement, long n) {
    if (!alignment.zeroed()) {
      upAt(Math.max(movement.startNumber(), window.oldest()));
      alignment.assumeStartPose(up, movement.startTurnRad());
    }
    alignment.startedFrom(movement.posture());
    gate.counted(movement);
    double theta = alignment.thetaRad(movement.startTurnRad());
    boolean gyroscopeOnly = !track.fromGravity() && gate.contradictory();
    outcomes.add(
        new Outcome.Counted(
            movement.toRepetition(profile.order(), window.timeNanos(n), theta, gyroscopeOnly)));
  }

  /** Reports a refusal once, however often the movement is looked at. */
  private void refuse(Rejection rejection) {
    if (rejection.endNanos() > refusedUntilNanos) {
      refusedUntilNanos = rejection.endNanos();
      outcomes.add(new Outcome.Refused(rejection));
    }
  }

  private void abandonOld(long n, ExcursionTracker tracker) {
    int level = tracker.leftBefore(n - longest);
    if (level < 0) {
      return;
    }
    long from = Math.max(tracker.leftAt(level), window.oldest());
    refuse(
        new Rejection(
            window.timeNanos(from),
            window.timeNanos(n),
            RejectionReason.NOT_RETURNED,
            tracker.extentRad(level)));
    lockout.settled();
    tracker.abandon(level, n);
  }

  private void upAt(long number) {
    for (int i = 0; i < 3; i++) {
      up[i] = window.up(number, i);
    }
  }

  /** After a hole in the signal: what was under way is lost, and said to be. */
  public List<Outcome> restart() {
    outcomes.clear();
    ExcursionTracker tracker = trackers[alignment.sign() * profile.direction() >= 0 ? 0 : 1];
    if (alignment.sign() != 0 && tracker.moving()) {
      refuse(lost(tracker));
    }
    lockout.settled();
    meter.begunAgain();
    observer.begunAgain();
    track.restart();
    stillness.restart();
    trackers[0].stop();
    trackers[1].stop();
    first.clear();
    slowRate = 0;
    return outcomes;
  }

  private Rejection lost(ExcursionTracker tracker) {
    long left = Math.max(tracker.leftAt(), window.oldest());
    return new Rejection(
        window.timeNanos(left),
        window.timeNanos(window.newest()),
        RejectionReason.SIGNAL_LOST,
        tracker.extentRad());
  }

  /** Turn about the axis now, rad; 0 while the axis is unknown. */
  public double turnRad() {
    return alignment.settled() ? track.turnRad() : 0;
  }

  /** Whether the accelerometer keeps contradicting the gyroscope in the repetitions counted. */
  public boolean sensorsContradict() {
    return gate.contradictory();
  }

  /** What the thigh is doing now. */
  public MotionPhase phase() {
    int sigma = alignment.sign() * profile.direction();
    ExcursionTracker tracker = trackers[sigma >= 0 ? 0 : 1];
    if (!alignment.settled() || sigma == 0) {
      return MotionPhase.OTHER;
    }
    int level = underWay(tracker, sigma);
    if (level < 0) {
      return MotionPhase.REST;
    }
    if (sigma * slowRate > Math.toRadians(5)) {
      return MotionPhase.FIRST;
    }
    return tracker.shareBelowTop(level) < 0.1 ? MotionPhase.TURN : MotionPhase.SECOND;
  }

  /**
   * Level of the movement under way; −1 when there is none. A rest at the turning point opens a
   * level inside the repetition: what began where the last repetition did goes on all the same.
   */
  private int underWay(ExcursionTracker tracker, int sigma) {
    int innermost = tracker.levels() - 1;
    Optional<Movement> last = gate.last();
    for (int i = innermost; i >= 0 && last.isPresent(); i--) {
      if (last.get().restsNear(sigma * tracker.baseRad(i))) {
        return tracker.open(i) ? i : -1;
      }
    }
    return tracker.moving() ? innermost : -1;
  }

  public void save(StateWriter to) {
    track.save(to);
    stillness.save(to);
    gate.save(to);
    trackers[0].save(to);
    trackers[1].save(to);
    to.put(slowRate).put(sinceRefined).put(refusedUntilNanos);
    first.save(to);
    lockout.save(to);
    rest.save(to);
  }

  public void restore(StateReader from) {
    track.restore(from);
    stillness.restore(from);
    gate.restore(from);
    trackers[0].restore(from);
    trackers[1].restore(from);
    slowRate = from.getDouble();
    sinceRefined = from.getLong();
    refusedUntilNanos = from.getLong();
    first.restore(from);
    lockout.restore(from);
    rest.restore(from);
  }
}
