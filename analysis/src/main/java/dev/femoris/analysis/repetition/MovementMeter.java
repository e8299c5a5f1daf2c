package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;
import dev.femoris.analysis.rounding.RoundingModels;
import java.util.Optional;
import java.util.Set;

/**
 * Measures movements in the motion window: their events and what the gate needs to know of them.
 *
 * <p>Not thread-safe: it keeps its work space.
 */
final class MovementMeter {

  private static final double LOOK_BACK_S = 1.5;
  private static final double QUIET_RAD_PER_S = Math.toRadians(5.5);
  private static final double QUIET_S = 0.25;
  private static final double QUIET_AT_LEAST_S = 0.1;
  private static final double QUIET_WITHIN_S = 1.2;
  private static final double BEFORE_S = 2.5;

  /** Further below nothing than any better axis brings it up again. */
  private static final double HOPELESS_RAD = Math.toRadians(-5);

  /** Smoothing changes nothing that is longer ago. */
  private static final double SETTLED_S = 0.5;

  private final MotionWindow window;
  private final TurnTrack track;
  private final double samplingTimeS;
  private final EventFinder finder;
  private final PhaseMeter phases;
  private final boolean swing;
  private final Footfall footfall;
  private final Optional<HipMotion> hip;
  private final RestingPosture rest;
  private final Optional<NordicMeter> nordic;
  private final Optional<HingeReader> hinge;

  /** The stretch looked at last: its first entry, its length, where the movement in it ends. */
  private long from;

  private int length;
  private int end;
  private EventFinder.Events found = EventFinder.Events.NONE;

  /** What turned at this entry began higher than it turned, and goes on doing so. */
  private long hopelessLeftAt = -1;

  private long hopelessTopAt = -1;
  private int hopelessSigma;

  /**
   * @param exercise whose faults will be judged: what they need is measured
   */
  MovementMeter(
      MotionWindow window,
      TurnTrack track,
      ThighAlignment alignment,
      double samplingTimeS,
      ExerciseProfile exercise,
      RestingPosture rest) {
    Set<Fault> faults = exercise.faults();
    this.window = window;
    this.track = track;
    this.rest = rest;
    this.samplingTimeS = samplingTimeS;
    this.finder = new EventFinder(samplingTimeS);
    this.swing = exercise.kind() == ExerciseKind.SWING;
    this.footfall = new Footfall(window, samplingTimeS);
    this.hip =
        swing
            ? Optional.of(new HipMotion(window, alignment, exercise, samplingTimeS))
            : Optional.empty();
    this.phases = new PhaseMeter(samplingTimeS, faults.contains(Fault.WOBBLE));
    this.nordic =
        faults.contains(Fault.HIP_BREAK)
            ? Optional.of(new NordicMeter(samplingTimeS))
            : Optional.empty();
    this.hinge =
        RoundingModels.builtIn().find(exercise.id()).isPresent()
            ? Optional.of(new HingeReader(window, samplingTimeS, exercise))
            : Optional.empty();
  }

  /**
   * The movement that left its level at entry {@code leftAt}; empty while its end is not yet in the
   * window. How it was done is not measured yet: {@link #withMeasures}. {@link #release} has to
   * follow.
   */
  Optional<Movement> measure(int sigma, long leftAt, long topAt, double baseRad, long now) {
    long left = Math.max(leftAt, window.oldest());
    from = Math.max(window.oldest(), left - Math.round(LOOK_BACK_S / samplingTimeS));
    length = read(sigma, now);
    EventFinder.Events events = finder.find((int) (left - from), length, baseRad);
    if (Double.isNaN(events.endS()) || events.romRad() <= 0) {
      boolean hopeless =
          events.romRad() < HOPELESS_RAD && (now - topAt) * samplingTimeS > SETTLED_S;
      hopelessLeftAt = hopeless ? leftAt : -1;
      hopelessTopAt = topAt;
      hopelessSigma = sigma;
      return Optional.empty();
    }
    found = events;
    end = events.startIndex();
    while (finder.tS[end] < events.endS() && end < length - 1) {
      end++;
    }
    return Optional.of(movement(sigma, events));
  }

  /**
   * Whether the same movement was measured before and was none, and time cannot make it one: it may
   * last until the exercise's longest repetition is over.
   */
  boolean hopeless(int sigma, long leftAt, long topAt) {
    return leftAt == hopelessLeftAt
        && topAt == hopelessTopAt
        && sigma == hopelessSigma
        && leftAt - Math.round(LOOK_BACK_S / samplingTimeS) >= window.oldest();
  }

  /** All that was seen will be looked at anew, or with a better axis. */
  void begunAgain() {
    hopelessLeftAt = -1;
  }

  /** Gives back the work space. */
  void release() {
    finder.release();
    hinge.ifPresent(HingeReader::release);
  }

  private int read(int sigma, long to) {
    int entries = (int) (to - from) + 1;
    finder.room(entries);
    track.read(from, to, sigma, finder.y, finder.w, finder.tS);
    if (hinge.isPresent()) {
      hinge.get().keep(finder, entries);
    }
    finder.smooth(entries);
    return entries;
  }

  private Movement movement(int sigma, EventFinder.Events e) {
    long start = from + e.startIndex();
    long before = Math.max(window.oldest(), start - Math.round(BEFORE_S / samplingTimeS));
    Reversals swings = Reversals.read(track, before, from + end, samplingTimeS);
    return new Movement(
        sigma,
        start,
        nanos(e.startS()),
        nanos(e.turnInS()),
        nanos(e.turnOutS()),
        nanos(e.endS()),
        e.romRad(),
        e.peakFirstRadPerS(),
        e.peakSecondRadPerS(),
        sigma * e.startLevelRad(),
        sigma * finder.y[end],
        window.force(start, 0),
        window.force(start, 1),
        window.force(start, 2),
        onAxis(e.startIndex()),
        postureChangeRad(start, from + e.turnOutIndex()),
        window.interpolated(start, from + end) > 0,
        quietBefore(e),
        swings.within((int) (start - before)),
        swings.within(0),
        stepped(sigma, start, e),
        rest.nearerRad(start, from + e.turnOutIndex()),
        RepetitionMeasures.NONE);
  }

  /** Whether a foot met the ground hard in it, or, of a swing, whether the leg carried the body. */
  private boolean stepped(int sigma, long start, EventFinder.Events e) {
    return footfall.within(start, from + end, swing && RepetitionGate.carries(e))
        || hip.isPresent() && hip.get().carried(start, from + end, sigma * e.startLevelRad());
  }

  /**
   * The movement measured last, with how it was done: for what may be a repetition, because it
   * costs more than all else and most of what moves is walking. Once only, for it uses the finder's
   * angles as work space.
   */
  Movement withMeasures(Movement movement) {
    return movement.with(measures(movement.sigma(), found));
  }

  private RepetitionMeasures measures(int sigma, EventFinder.Events e) {
    RepetitionMeasures of = phases.measure(finder, length, end, e);
    RepetitionMeasures all =
        nordic.map(n -> of.withNordic(n.measure(finder, window, from, end, e))).orElse(of);
    RepetitionMeasures bent =
        hinge.isPresent() ? all.withHinge(hinge.get().read(finder, from, end, length, e)) : all;
    return bent.withOffAxisRadPerS(
        phases.offAxisRadPerS(window, track, from + e.startIndex(), from + end, finder.y));
  }

  private long nanos(double s) {
    return window.timeNanos(from) + Math.round(s * 1e9);
  }

  private double onAxis(int start) {
    double about = 0;
    for (int i = start; i <= end; i++) {
      about += finder.w[i] * finder.w[i];
    }
    return Math.min(1, about / (1e-12 + window.squaredRates(from + start, from + end)));
  }

  /** Whether the thigh stood still, at the level the movement began at, just before it began. */
  private boolean quietBefore(EventFinder.Events e) {
    double levelRad = Math.max(Math.toRadians(3), 0.15 * e.romRad());
    int i = e.startIndex();
    double quietUntilS = finder.tS[i];
    for (; i >= 0 && finder.tS[i] > e.startS() - QUIET_WITHIN_S; i--) {
      boolean quiet =
          Math.abs(finder.w[i]) < QUIET_RAD_PER_S
              && Math.abs(finder.y[i] - e.startLevelRad()) < levelRad;
      quietUntilS = quiet ? quietUntilS : finder.tS[i];
      if (quietUntilS - finder.tS[i] >= QUIET_S) {
        return true;
      }
    }
    // What is kept of the recording may begin here: then all of it has to be quiet.
    return i < 0
        && quietUntilS == finder.tS[e.startIndex()]
        && quietUntilS - finder.tS[0] >= QUIET_AT_LEAST_S;
  }

  private double postureChangeRad(long start, long turnOut) {
    double along = 0;
    for (int c = 0; c < 3; c++) {
      along += window.force(start, c) * window.force(turnOut, c);
    }
    return Math.acos(Math.clamp(along, -1, 1));
  }
}
