package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a movement away and back is a repetition of the declared exercise, and if not,
 * why not.
 *
 * <p>Judged are range, duration, whether it came back to where it began, whether it began in the
 * start pose and from standing still (or straight after another repetition), whether it was about
 * the flexion axis, and whether its range is of the size of the others. Not thread-safe.
 */
final class RepetitionGate {

  /** Of the median of the last repetitions; a smaller movement is not even a partial repetition. */
  private static final double SMALLEST_SHARE = 0.25;

  /** Of the same median; a larger movement is something else. */
  private static final double LARGEST_SHARE = 1.7;

  private static final int REMEMBERED = 5;
  private static final double QUIET_RAD_PER_S = Math.toRadians(5.5);
  private static final double QUIET_S = 0.25;
  private static final double CONTIGUOUS_S = 1.5;

  /**
   * Thrice refused for the same other start pose: the athlete starts there, and the zero was wrong.
   */
  private static final int INSISTED = 3;

  private final ExerciseProfile profile;
  private final MotionWindow window;
  private final ThighAlignment alignment;
  private final double[] lastRoms = new double[REMEMBERED];
  private int counted;
  private long lastEndNanos = Long.MIN_VALUE;
  private int insisted;

  RepetitionGate(ExerciseProfile profile, MotionWindow window, ThighAlignment alignment) {
    this.profile = profile;
    this.window = window;
    this.alignment = alignment;
  }

  /**
   * A movement with what the gate needs to know of it.
   *
   * @param overshootRad how far beyond its own start it ended
   * @param onAxis share of its energy about the flexion axis
   * @param quietStart whether it began from standing still
   * @param reversals changes of direction from two and a half seconds before it to its end
   */
  record Movement(
      EventFinder.Events events,
      long fromNumber,
      long fromNanos,
      double overshootRad,
      double onAxis,
      boolean quietStart,
      int reversals,
      Set<RepetitionNote> notes) {

    long nanos(double s) {
      return fromNanos + Math.round(s * 1e9);
    }

    long startNanos() {
      return nanos(events.startS());
    }

    long endNanos() {
      return nanos(events.endS());
    }

    double durationS() {
      return events.endS() - events.startS();
    }
  }

  /**
   * Measures the movement that {@code finder} holds smoothed, from entry {@code from} to {@code
   * to}.
   */
  Movement measure(EventFinder finder, long from, long to, EventFinder.Events events) {
    int end = 0;
    while (finder.tS[end] < events.endS() && end < to - from) {
      end++;
    }
    double overshoot = events.startLevelRad() - finder.y[end];
    return new Movement(
        events,
        from,
        window.timeNanos(from),
        overshoot,
        onAxis(finder, from, events.startIndex(), end),
        quietBefore(finder, events),
        reversals(from + events.startIndex(), from + end),
        Set.of());
  }

  private double onAxis(EventFinder finder, long from, int start, int end) {
    double about = 0;
    double all = 1e-12;
    for (int i = start; i <= end; i++) {
      for (int c = 0; c < 3; c++) {
        double rate = window.rate(from + i, c);
        all += rate * rate;
      }
      about += finder.w[i] * finder.w[i];
    }
    return Math.min(1, about / all);
  }

  /** Whether there is a quarter of a second of standing still about the start. */
  private static boolean quietBefore(EventFinder finder, EventFinder.Events events) {
    int i = events.startIndex();
    double quietUntilS = finder.tS[i];
    for (; i >= 0 && finder.tS[i] > events.startS() - 1.0; i--) {
      if (Math.abs(finder.w[i]) > QUIET_RAD_PER_S) {
        quietUntilS = finder.tS[i];
      } else if (quietUntilS - finder.tS[i] >= QUIET_S) {
        return true;
      }
    }
    return i < 0 && quietUntilS == finder.tS[events.startIndex()]; // Nothing else was seen.
  }

  private int reversals(long start, long end) {
    long from = start;
    while (from > window.oldest()
        && window.timeNanos(start) - window.timeNanos(from) < 2_500_000_000L) {
      from--;
    }
    int reversals = 0;
    double direction = 0;
    double swingRad = 0;
    for (long n = from + 1; n <= end; n++) {
      double rate =
          alignment.plane().rateRadPerS(window.rate(n, 0), window.rate(n, 1), window.rate(n, 2));
      double step = rate * (window.timeNanos(n) - window.timeNanos(n - 1)) * 1e-9;
      swingRad = Math.signum(rate) == Math.signum(swingRad) ? swingRad + step : step;
      if (Math.abs(swingRad) > Math.toRadians(8) && Math.signum(swingRad) != direction) {
        reversals += direction == 0 ? 0 : 1;
        direction = Math.signum(swingRad);
      }
    }
    return reversals;
  }

  /** Why the movement is not a repetition; empty when it is one. */
  Optional<RejectionReason> refuse(Movement m, double startThetaRad) {
    Optional<RejectionReason> shape = shape(m);
    if (shape.isPresent()) {
      return shape;
    }
    boolean contiguous = m.startNanos() - lastEndNanos < CONTIGUOUS_S * 1e9 && counted > 0;
    double spanS = m.durationS() + 2.5;
    boolean walking = m.reversals() >= 4 && m.reversals() / spanS > 1.1 && !contiguous;
    if (walking && !m.quietStart()) {
      return Optional.of(RejectionReason.WALKING);
    }
    if (!m.quietStart() && !contiguous && profile.pose() != StartPose.LYING) {
      return Optional.of(RejectionReason.NO_QUIET_START);
    }
    return pose(startThetaRad);
  }

  private Optional<RejectionReason> shape(Movement m) {
    double rom = m.events().romRad();
    if (rom < profile.romMinRad() || rom < SMALLEST_SHARE * medianRom()) {
      return Optional.of(RejectionReason.RANGE_TOO_SMALL);
    }
    if (rom > profile.romMaxRad()) {
      return Optional.of(RejectionReason.RANGE_TOO_LARGE);
    }
    if (m.onAxis() < (profile.angleSource() == dev.femoris.analysis.exercise.AngleSource.GYROSCOPE ? 0.35 : 0.5)) {
      return Optional.of(RejectionReason.OFF_AXIS);
    }
    if (m.durationS() < profile.durationMinS()) {
      return Optional.of(RejectionReason.TOO_SHORT);
    }
    if (m.durationS() > profile.durationMaxS()) {
      return Optional.of(RejectionReason.TOO_LONG);
    }
    if (counted >= 2 && rom > LARGEST_SHARE * medianRom()) {
      return Optional.of(RejectionReason.RANGE_TOO_LARGE);
    }
    if (-m.overshootRad() > Math.max(Math.toRadians(8), 0.35 * rom)) {
      return Optional.of(RejectionReason.NOT_RETURNED);
    }
    if (m.overshootRad() > Math.max(Math.toRadians(8), (profile.angleSource() == dev.femoris.analysis.exercise.AngleSource.GYROSCOPE ? 1.0 : 0.35) * rom)) {
      return Optional.of(RejectionReason.POSTURE_CHANGE);
    }
    return Optional.empty();
  }

  private Optional<RejectionReason> pose(double startThetaRad) {
    boolean known = alignment.zeroed() && alignment.sign() != 0 && !alignment.poseAssumed();
    double off = Math.abs(startThetaRad - profile.startAngleRad());
    if (!known || off <= profile.startToleranceRad()) {
      insisted = 0;
      return Optional.empty();
    }
    insisted++;
    return insisted > INSISTED
        ? Optional.empty()
        : Optional.of(RejectionReason.NOT_FROM_START_POSE);
  }

  void counted(Movement m) {
    lastRoms[counted % REMEMBERED] = m.events().romRad();
    counted++;
    lastEndNanos = m.endNanos();
  }

  boolean anyCounted() {
    return counted > 0;
  }

  private double medianRom() {
    int n = Math.min(counted, REMEMBERED);
    if (n == 0) {
      return 0;
    }
    double[] sorted = java.util.Arrays.copyOf(lastRoms, n);
    java.util.Arrays.sort(sorted);
    return sorted[n / 2];
  }

  void save(StateWriter to) {
    to.put(lastRoms).put(counted).put(lastEndNanos).put(insisted);
  }

  void restore(StateReader from) {
    from.get(lastRoms);
    counted = from.getInt();
    lastEndNanos = from.getLong();
    insisted = from.getInt();
  }
}
