package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.StartPose;
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
 * has come back is measured ({@link EventFinder}) and judged ({@link RepetitionGate}); it is
 * counted or refused with a reason. Not thread-safe.
 */
public final class RepetitionDetector {

  /** Slower than this, for {@link #STILL_S}, is standing still. */
  private static final double STILL_RAD_PER_S = Math.toRadians(4.5);

  private static final double STILL_S = 0.4;

  /** A slow eccentric passes this in the time that counts as still. */
  private static final double STILL_DRIFT_RAD = Math.toRadians(0.8);

  /** How long a forward-backward filter needs signal after a point to say what it is. */
  private static final double SETTLE_S = 0.02;

  private static final double LOOK_BACK_S = 1.5;
  private static final double TAIL_S = 0.7;
  private static final double RATE_TAU_S = 0.03;

  private final ExerciseProfile profile;
  private final MotionWindow window;
  private final ThighAlignment alignment;
  private final TurnTrack track;
  private final double samplingTimeS;
  private final EventFinder finder;
  private final RepetitionGate gate;
  private final ExcursionTracker[] trackers;
  private final double[] up = new double[3];
  private final List<Outcome> outcomes = new ArrayList<>();

  private double slowRate;
  private int stillCount;
  private long sinceRefined;
  private long refusedUntilNanos = Long.MIN_VALUE;

  public RepetitionDetector(
      ExerciseProfile profile,
      MotionWindow window,
      ThighAlignment alignment,
      double leadS,
      double samplingTimeS) {
    this.profile = profile;
    this.window = window;
    this.alignment = alignment;
    boolean gravity = profile.angleSource() == AngleSource.GRAVITY;
    this.track = new TurnTrack(window, alignment.plane(), gravity, leadS, samplingTimeS);
    this.samplingTimeS = samplingTimeS;
    this.finder = new EventFinder(samplingTimeS);
    this.gate = new RepetitionGate(profile, window, alignment);
    double consider = Math.max(Math.toRadians(2.5), 0.5 * profile.romMinRad());
    this.trackers =
        new ExcursionTracker[] {new ExcursionTracker(consider), new ExcursionTracker(consider)};
  }

  /** What became of a movement. */
  public sealed interface Outcome {
    record Counted(Repetition repetition) implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {}
  }

  /**
   * Looks at the window's newest entry; the list is this detector's own and lasts until the next
   * call.
   */
  public List<Outcome> push() {
    outcomes.clear();
    long number = window.newest();
    boolean fresh = refineAxis(number);
    if (alignment.settled()) {
      for (long n = fresh ? window.oldest() : number; n <= number; n++) {
        process(n);
      }
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
    boolean moving = (trackers[0].moving() || trackers[1].moving()) && stillCount == 0;
    boolean held = alignment.settled() && moving && gate.anyCounted();
    if (sinceRefined * samplingTimeS < 0.25 || held) {
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
    if (shift != 0) {
      track.shift(shift);
      trackers[0].shift(shift);
      trackers[1].shift(-shift);
    }
    return false;
  }

  private void beginAgain() {
    alignment.beginAgain();
    track.restart();
    trackers[0].stop();
    trackers[1].stop();
    stillCount = 0;
    slowRate = 0;
  }

  private void process(long n) {
    track.advance(n);
    double turn = track.turnRad();
    slowRate += samplingTimeS / (RATE_TAU_S + samplingTimeS) * (track.rateRadPerS(n) - slowRate);
    alignment.turned(turn);
    boolean still = still(n);
    if (still) {
      upAt(n);
      alignment.still(up, turn);
    }
    for (int i = 0; i < 2; i++) {
      int sigma = i == 0 ? 1 : -1;
      if (alignment.sign() == 0 || alignment.sign() * profile.direction() == sigma) {
        follow(n, sigma, turn, still);
      }
    }
  }

  private boolean still(long n) {
    stillCount = Math.abs(slowRate) < STILL_RAD_PER_S ? stillCount + 1 : 0;
    int needed = (int) Math.ceil(STILL_S / samplingTimeS);
    if (stillCount < needed || n - needed < window.oldest()) {
      return false;
    }
    double drift = 0;
    for (long k = n - needed + 1; k <= n; k++) {
      drift += track.rateRadPerS(k) * samplingTimeS;
    }
    return Math.abs(drift) < STILL_DRIFT_RAD;
  }

  private void follow(long n, int sigma, double turn, boolean still) {
    ExcursionTracker tracker = trackers[sigma > 0 ? 0 : 1];
    if (!tracker.started()) {
      tracker.restart(n, sigma * turn);
    }
    tracker.push(n, sigma * turn);
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
    long top = Math.max(tracker.topAt(level), window.oldest());
    if (!slowedDown(n, sigma, top)) {
      return;
    }
    long left = Math.max(tracker.leftAt(level), window.oldest());
    long from = Math.max(window.oldest(), left - Math.round(LOOK_BACK_S / samplingTimeS));
    int length = (int) (n - from) + 1;
    finder.room(length);
    track.read(from, n, sigma, finder.y, finder.w, finder.tS);
    finder.smooth(length);
    EventFinder.Events events = finder.find((int) (left - from), length);
    if (Double.isNaN(events.endS())) {
      return;
    }
    tracker.close(level, n, judge(n, sigma, from, events));
  }

  /** Cheap look at the last moments, so that the whole movement is smoothed only once. */
  private boolean slowedDown(long n, int sigma, long top) {
    if (sigma * slowRate < -Math.toRadians(25) - 0.5 * Math.abs(slowRate)) {
      return false;
    }
    long from = Math.max(top, n - Math.round(TAIL_S / samplingTimeS));
    int length = (int) (n - from) + 1;
    finder.room(length);
    track.read(from, n, sigma, finder.y, finder.w, finder.tS);
    finder.smooth(length);
    int settle = Math.max(1, (int) Math.round(SETTLE_S / samplingTimeS));
    double fastest = 0;
    for (int i = 0; i < length - settle; i++) {
      fastest = Math.max(fastest, -finder.w[i]);
    }
    double limit = Math.max(Math.toRadians(2.5), 0.1 * fastest);
    return length > settle + 1 && finder.w[length - 1 - settle] > -limit;
  }

  /** Counts or refuses the movement; true when it was counted. */
  private boolean judge(long n, int sigma, long from, EventFinder.Events events) {
    RepetitionGate.Movement movement = gate.measure(finder, from, n, events);
    int direction = sigma * alignment.sign() * profile.direction();
    Optional<RejectionReason> reason = gate.refuse(movement, startTheta(sigma, events));
    if (alignment.sign() == 0 && reason.isEmpty()) {
      boolean setUp =
          profile.pose() == StartPose.KNEELING
              && events.turnInS() - events.startS() < 0.6 * profile.tempo().eccentricS();
      alignment.excursion(sigma, setUp);
      direction = setUp ? -1 : 1;
      if (setUp) {
        reason = Optional.of(RejectionReason.SET_UP);
      }
    }
    if (reason.isPresent()) {
      refuse(movement, reason.get());
    } else if (direction >= 0) {
      count(n, sigma, events, movement);
    }
    return reason.isEmpty() && direction >= 0;
  }

  private double startTheta(int sigma, EventFinder.Events events) {
    return alignment.thetaRad(sigma * events.startLevelRad());
  }

  private void count(
      long n, int sigma, EventFinder.Events events, RepetitionGate.Movement movement) {
    if (!alignment.zeroed()) {
      long start = movement.fromNumber() + events.startIndex();
      upAt(start);
      alignment.assumeStartPose(up, sigma * events.startLevelRad());
    }
    gate.counted(movement);
    outcomes.add(
        new Outcome.Counted(
            new Repetition(
                profile.order(),
                movement.startNanos(),
                movement.nanos(events.turnInS()),
                movement.nanos(events.turnOutS()),
                movement.endNanos(),
                Math.max(window.timeNanos(n), movement.endNanos()),
                events.romRad(),
                events.peakFirstRadPerS(),
                events.peakSecondRadPerS(),
                startTheta(sigma, events),
                movement.notes())));
  }

  private void refuse(RepetitionGate.Movement movement, RejectionReason reason) {
    report(
        new Rejection(
            movement.startNanos(), movement.endNanos(), reason, movement.events().romRad()));
  }

  /** Reports a refusal once, however often the movement is looked at. */
  private void report(Rejection rejection) {
    if (rejection.endNanos() > refusedUntilNanos) {
      refusedUntilNanos = rejection.endNanos();
      outcomes.add(new Outcome.Refused(rejection));
    }
  }

  private void abandonOld(long n, ExcursionTracker tracker) {
    long oldest = n - Math.round(profile.durationMaxS() / samplingTimeS);
    int level = tracker.leftBefore(oldest);
    if (level >= 0) {
      long from = Math.max(tracker.leftAt(level), window.oldest());
      if (alignment.sign() != 0) {
        report(
            new Rejection(
                window.timeNanos(from),
                window.timeNanos(n),
                RejectionReason.NOT_RETURNED,
                tracker.extentRad(level)));
      }
      tracker.abandon(level, n);
    }
  }

  private void upAt(long number) {
    for (int i = 0; i < 3; i++) {
      up[i] = window.up(number, i);
    }
  }

  /** After a hole in the signal: what was under way is lost. */
  public void restart() {
    for (ExcursionTracker tracker : trackers) {
      if (tracker.started()) {
        tracker.restart(window.newest() + 1, 0);
      }
    }
    stillCount = 0;
  }

  /** Turn about the axis now, rad; 0 while the axis is unknown. */
  public double turnRad() {
    return alignment.settled() ? track.turnRad() : 0;
  }

  /** What the thigh is doing now. */
  public MotionPhase phase() {
    int sigma = alignment.sign() * profile.direction();
    ExcursionTracker tracker = trackers[sigma >= 0 ? 0 : 1];
    if (!alignment.settled() || sigma == 0) {
      return MotionPhase.OTHER;
    }
    if (!tracker.moving()) {
      return MotionPhase.REST;
    }
    if (sigma * slowRate > Math.toRadians(5)) {
      return MotionPhase.FIRST;
    }
    return tracker.shareBelowTop() < 0.1 ? MotionPhase.TURN : MotionPhase.SECOND;
  }

  public void save(StateWriter to) {
    track.save(to);
    gate.save(to);
    trackers[0].save(to);
    trackers[1].save(to);
    to.put(slowRate).put(stillCount).put(sinceRefined).put(refusedUntilNanos);
  }

  public void restore(StateReader from) {
    track.restore(from);
    gate.restore(from);
    trackers[0].restore(from);
    trackers[1].restore(from);
    slowRate = from.getDouble();
    stillCount = from.getInt();
    sinceRefined = from.getLong();
    refusedUntilNanos = from.getLong();
  }
}
