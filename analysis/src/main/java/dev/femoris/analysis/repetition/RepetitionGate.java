package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a movement away and back is a repetition of the declared exercise, and if not,
 * why not.
 *
 * <p>Judged are range, duration, whether it came back to where it began, whether it began in the
 * start pose and from standing still (or straight after another repetition), whether it was about
 * the flexion axis, and whether its range is of the size of the others. Every gate has margins on
 * both sides, because people differ more than any one recording. Not thread-safe.
 */
final class RepetitionGate {

  /** Of the median of the last repetitions; a smaller movement is not even a partial repetition. */
  private static final double SMALLEST_SHARE = 0.25;

  /** Of the largest of the last repetitions; a larger movement is something else. */
  private static final double LARGEST_SHARE = 1.35;

  /** Of the median of the last repetitions: as large may one be, whatever the exercise's sheet. */
  private static final double OWN_SCATTER = 1.25;

  /** Of the exercise's largest range, at most: picking the bar up goes further. */
  private static final double BEYOND_SHEET = 1.2;

  /** Ranges per second at the peak; a smooth movement out in 0.4 s has 4.7. */
  private static final double JERKY_PER_S = 5;

  private static final int REMEMBERED = 5;
  private static final int KNOWN = 3;
  private static final long OVERLAP_NANOS = 300_000_000;
  private static final int WALKING_REVERSALS = 3;

  /** No stride takes longer; who repeats faster than this does not do it without a pause. */
  private static final double STRIDE_S = 1.3;

  /**
   * Strides last 1.0 to 1.4 s; a squat without a pause, whose reversal is felt too, takes longer.
   */
  private static final double LONGEST_STRIDE_S = 1.43;

  /** Upstairs they are slower, but the leg swings up twice as fast as it then carries. */
  private static final double LONGEST_STAIR_S = 1.8;

  private static final double STAIR_PEAKS = 0.65;

  /**
   * Of a leg that does not swing behind the body; of simulated swings that begin there none has it.
   */
  private static final double UPSTAIRS_PEAKS = 0.75;

  /** Of the start pose's tolerance: a stride upstairs begins about upright, a swing behind it. */
  private static final double BEHIND_SHARE = 2.0 / 3;

  /** A shank hangs, or lies, where it did; in walking it swings 40° and more to the back. */
  private static final double OWN_START_RAD = Math.toRadians(20);

  private static final int WALKING_SWINGS = 3;
  private static final long AT_ONCE_NANOS = 120_000_000;
  private static final double CONTIGUOUS_S = 2.5;
  private static final double RETURN_SHARE = 0.35;
  private static final double RETURN_RAD = Math.toRadians(8);

  /** A repetition done with momentum swings through its start; a step goes much further. */
  private static final double SWING_THROUGH_RAD = Math.toRadians(10);

  private static final double LOCKOUT_S = 2.5;
  private static final double CLEAN_ON_AXIS = 0.93;
  private static final double HELD_S = 0.6;
  private static final double CONTRADICTION_RAD = Math.toRadians(12);
  private static final double TURNED_S = 0.2;
  private static final double GROSS_RAD = Math.toRadians(20);
  private static final double GROSS_SHARE = 0.6;
  private static final int CONTRADICTIONS = 3;
  private static final double SAME_POSTURE_RAD = Math.toRadians(50);

  /**
   * Thrice refused for the same other start pose: the athlete starts there, and the zero was wrong.
   */
  private static final int INSISTED = 3;

  private final ExerciseProfile profile;
  private final ThighAlignment alignment;
  private final boolean relative;
  private final boolean swing;

  /** A thigh lifted while lying: nothing but its posture tells a slow stride from it. */
  private final boolean lifted;

  private final WalkingPosture walking = new WalkingPosture();
  private final EarlyStarts early = new EarlyStarts();
  private final double[] lastRoms = new double[REMEMBERED];
  private double medianRom;
  private Optional<Movement> last = Optional.empty();
  private int counted;
  private int insisted;
  private long insistedNanos = Long.MIN_VALUE;

  /** Where the last movement of either direction ended, whatever became of it. */
  private final long[] endedNanos = {Long.MIN_VALUE, Long.MIN_VALUE};

  private int contradictions;

  RepetitionGate(ExerciseProfile profile, ThighAlignment alignment) {
    this.profile = profile;
    this.alignment = alignment;
    this.relative = profile.angleSource() == AngleSource.GYROSCOPE;
    this.swing = profile.kind() == ExerciseKind.SWING;
    this.lifted =
        relative && profile.pose() == StartPose.LYING && profile.segment() == Segment.THIGH;
  }

  /**
   * Why the movement is not a repetition; empty when it is one.
   *
   * @param before the repetition before it, counted or not yet
   */
  Optional<RejectionReason> refuse(Movement m, Optional<Movement> before) {
    Optional<RejectionReason> reason =
        size(m)
            .or(() -> pace(m, before))
            .or(() -> way(m))
            .or(() -> beginning(m, before))
            .or(() -> posture(m));
    walking.judged(m, reason.isPresent());
    endedNanos[m.sigma() > 0 ? 0 : 1] = m.endNanos();
    return reason;
  }

  private Optional<RejectionReason> size(Movement m) {
    if (m.romRad() < Math.max(profile.romMinRad(), SMALLEST_SHARE * medianRom)) {
      return Optional.of(RejectionReason.RANGE_TOO_SMALL);
    }
    // Lying raises are done small and large in one session; a lift keeps its size.
    boolean outgrown = !relative && counted >= KNOWN && m.romRad() > LARGEST_SHARE * largestRom();
    return m.romRad() > largestRad() || outgrown
        ? Optional.of(RejectionReason.RANGE_TOO_LARGE)
        : Optional.empty();
  }

  /** Who is at home near the exercise's largest range scatters beyond it. */
  private double largestRad() {
    double limit = profile.romMaxRad();
    double own = Math.min(OWN_SCATTER * medianRom, BEYOND_SHEET * limit);
    return counted >= KNOWN ? Math.max(limit, own) : limit;
  }

  private Optional<RejectionReason> pace(Movement m, Optional<Movement> before) {
    // Strict until the athlete is known; then a hurried repetition is still a repetition.
    boolean amongOthers = counted >= KNOWN && before.isPresent() && contiguous(before.get(), m);
    // A shank's first stride is as clean as a hurried curl.
    boolean mayHurry =
        amongOthers || clean(m) && (profile.segment() == Segment.THIGH || fromOwnStart(m));
    double shortestS = (mayHurry ? 0.7 : 1) * profile.durationMinS();
    if (m.durationS() < shortestS) {
      return Optional.of(RejectionReason.TOO_SHORT);
    }
    if (m.durationS() > profile.durationMaxS()) {
      return Optional.of(RejectionReason.TOO_LONG);
    }
    // A Nordic ends in a fall.
    boolean mayFall = mayHurry || profile.pose() == StartPose.KNEELING;
    double limit = mayFall ? 2 * JERKY_PER_S : JERKY_PER_S;
    return m.jerkinessPerS() > limit ? Optional.of(RejectionReason.JERKY) : Optional.empty();
  }

  /** Out and back once, from standing still, about one axis: no step looks like this. */
  private static boolean clean(Movement m) {
    return m.quietStart() && m.onAxis() > CLEAN_ON_AXIS && m.swings() <= 1;
  }

  /**
   * A leg that swings freely meets no ground; a stride does, and comes right after another. So does
   * a heel that is put down fast while lying.
   */
  private boolean stride(Movement m) {
    boolean unpaused = swing || !m.quietStart() && m.durationS() < longestStrideS(m);
    return m.footfall() && unpaused && !relative;
  }

  /** A shank that swings as quickly as in walking, and at once again, walks. */
  private boolean unpaused(Movement m) {
    long before = endedNanos[m.sigma() > 0 ? 0 : 1];
    return profile.segment() == Segment.SHANK
        && !m.quietStart()
        && m.durationS() < LONGEST_STAIR_S
        && Math.abs(m.startNanos() - before) < AT_ONCE_NANOS;
  }

  /**
   * From where the athlete's repetitions begin; a stride begins with the shank far behind. Who
   * exercises standing steps from there too.
   */
  private boolean fromOwnStart(Movement m) {
    return profile.pose() != StartPose.STANDING
        && counted >= KNOWN
        && m.postureDifferenceRad(last.orElseThrow()) < OWN_START_RAD;
  }

  private static double longestStrideS(Movement m) {
    double slower = Math.min(m.peakFirstRadPerS(), m.peakSecondRadPerS());
    double faster = Math.max(m.peakFirstRadPerS(), m.peakSecondRadPerS());
    return slower < STAIR_PEAKS * faster ? LONGEST_STAIR_S : LONGEST_STRIDE_S;
  }

  /**
   * Whether the leg came back at about half the speed: a leg that carries does, a free one seldom.
   */
  static boolean carries(EventFinder.Events e) {
    return e.peakSecondRadPerS() < STAIR_PEAKS * e.peakFirstRadPerS();
  }

  /** Not from behind the body and back slowly: the leg steps up and then carries. */
  private boolean upstairs(Movement m) {
    boolean known = alignment.zeroed() && !alignment.poseAssumed() && alignment.sign() != 0;
    double ahead = alignment.thetaRad(m.startTurnRad()) - profile.startAngleRad();
    return known
        && m.peakSecondRadPerS() < UPSTAIRS_PEAKS * m.peakFirstRadPerS()
        && profile.direction() * ahead > BEHIND_SHARE * profile.startToleranceRad();
  }

  private Optional<RejectionReason> way(Movement m) {
    if (stride(m)
        || unpaused(m)
        || swing && upstairs(m)
        || !swing && m.swings() >= WALKING_SWINGS) {
      return Optional.of(RejectionReason.WALKING);
    }
    if (m.onAxis() < (relative ? 0.35 : 0.5)) {
      return Optional.of(RejectionReason.OFF_AXIS);
    }
    if (profile.pose() == StartPose.FLOOR
        && counted >= KNOWN
        && turnPauseS(m) > longestLockoutS()) {
      return Optional.of(RejectionReason.POSTURE_CHANGE);
    }
    // A lying leg is not put back to the degree, and an integrated angle drifts a little.
    double share = !relative ? RETURN_SHARE : counted > 0 ? 1 : 0.7;
    if (m.overshootRad() > Math.max(SWING_THROUGH_RAD, (share + 0.15) * m.romRad())) {
      return Optional.of(RejectionReason.POSTURE_CHANGE);
    }
    return -m.overshootRad() > Math.max(RETURN_RAD, share * m.romRad())
        ? Optional.of(RejectionReason.NOT_RETURNED)
        : Optional.empty();
  }

  private static double turnPauseS(Movement m) {
    return (m.turnOutNanos() - m.turnInNanos()) * 1e-9;
  }

  /** Somebody who stands for longer than this has finished and is not holding a lockout. */
  private double longestLockoutS() {
    return Math.max(LOCKOUT_S, 3 * last.map(RepetitionGate::turnPauseS).orElse(0.0));
  }

  private Optional<RejectionReason> beginning(Movement m, Optional<Movement> before) {
    boolean stride = m.durationS() < STRIDE_S && m.reversals() >= WALKING_REVERSALS + 2;
    if (swing || m.quietStart() || !stride && before.isPresent() && contiguous(before.get(), m)) {
      return Optional.empty();
    }
    // Recordings of lying exercises begin in mid-movement; what has to be kept out is walking.
    if (relative && m.reversals() < WALKING_REVERSALS) {
      return Optional.empty();
    }
    return Optional.of(
        m.reversals() >= WALKING_REVERSALS
            ? RejectionReason.WALKING
            : RejectionReason.NO_QUIET_START);
  }

  boolean contiguous(Movement before, Movement m) {
    double stepRad = Math.abs(m.startTurnRad() - before.endTurnRad());
    return m.startNanos() - before.endNanos() < CONTIGUOUS_S * 1e9
        && stepRad < Math.max(RETURN_RAD, (relative ? 1 : RETURN_SHARE) * m.romRad());
  }

  /** Where somebody lies to exercise, the thigh does not hang as it does in walking. */
  private Optional<RejectionReason> posture(Movement m) {
    if (profile.pose() == StartPose.LYING && walking.uprightAt(m)) {
      return Optional.of(RejectionReason.NOT_FROM_START_POSE);
    }
    if ((relative || profile.pose() == StartPose.LYING) && last.isPresent()) {
      return elsewhere(m, m.postureDifferenceRad(last.get()) > SAME_POSTURE_RAD);
    }
    boolean known = alignment.zeroed() && !alignment.poseAssumed();
    // Were this the first repetition, it would go the exercise's way.
    int sign = alignment.sign() != 0 ? alignment.sign() : m.sigma() * profile.direction();
    double fromStart = alignment.thetaRad(m.startTurnRad(), sign) - profile.startAngleRad();
    boolean far = Math.abs(fromStart) > profile.startToleranceRad();
    // Up from the turning point and down again also begins near the start pose if it is small.
    double fromTurn = fromStart + profile.direction() * m.romRad();
    boolean upsideDown = alignment.sign() == 0 && Math.abs(fromTurn) < Math.abs(fromStart);
    return elsewhere(m, known && (far || upsideDown));
  }

  private Optional<RejectionReason> elsewhere(Movement m, boolean elsewhere) {
    if (!elsewhere) {
      insisted = 0;
      return Optional.empty();
    }
    // A movement may be looked at again with a better axis.
    insisted += m.startNanos() > insistedNanos ? 1 : 0;
    insistedNanos = Math.max(insistedNanos, m.endNanos());
    return insisted > INSISTED
        ? Optional.empty()
        : Optional.of(RejectionReason.NOT_FROM_START_POSE);
  }

  /** Whether movement after movement began elsewhere than where the exercise begins. */
  boolean startsElsewhere() {
    return insisted >= INSISTED;
  }

  /**
   * Range a repetition is expected to have: the athlete's own, else the exercise's usual one, rad.
   */
  double expectedRom() {
    return counted >= KNOWN ? medianRom : 0.75 * profile.romRad();
  }

  /** Whether a repetition may start at this turn. */
  boolean inStartPose(double turnRad) {
    double off = Math.abs(alignment.thetaRad(turnRad) - profile.startAngleRad());
    return alignment.zeroed() && alignment.sign() != 0 && off <= profile.startToleranceRad();
  }

  void counted(Movement m) {
    contradictions = contradicts(m) ? contradictions + 1 : Math.max(0, contradictions - 1);
    lastRoms[counted % REMEMBERED] = m.romRad();
    counted++;
    summarise();
    last = Optional.of(m);
    if (lifted && !walking.sure()) {
      early.counted(m);
    }
  }

  /**
   * When repetitions began that were none: walking has now shown that the thigh was upright. If
   * that was so with every one, it is as if none had been counted.
   */
  List<Long> takeUpright() {
    if (early.isEmpty() || !walking.sure()) {
      return List.of();
    }
    List<Long> upright = early.takeUpright(walking);
    if (upright.size() == counted) {
      counted = 0;
      contradictions = 0;
      insisted = 0;
      Arrays.fill(lastRoms, 0);
      summarise();
      last = Optional.empty();
    }
    return upright;
  }

  /** Whether the movement overlaps the last repetition: it is the same one, seen again. */
  boolean alreadyCounted(Movement m) {
    return last.isPresent() && m.startNanos() < last.get().endNanos() - OVERLAP_NANOS;
  }

  /** At a turning point that is held, gravity has to have turned as far as the gyroscope says. */
  private boolean contradicts(Movement m) {
    double held = turnPauseS(m);
    double difference = Math.abs(m.postureChangeRad() - m.romRad());
    // A raise that turns without a hold has to show at least part of its range.
    if (relative && held > TURNED_S && difference > Math.max(GROSS_RAD, GROSS_SHARE * m.romRad())) {
      return true;
    }
    return held > HELD_S && difference > Math.max(CONTRADICTION_RAD, 0.35 * m.romRad());
  }

  /** Whether the accelerometer keeps contradicting the gyroscope. */
  boolean contradictory() {
    return contradictions >= CONTRADICTIONS;
  }

  /** The last repetition counted. */
  Optional<Movement> last() {
    return last;
  }

  boolean anyCounted() {
    return counted > 0;
  }

  private void summarise() {
    medianRom = Medians.of(Arrays.copyOf(lastRoms, Math.min(counted, REMEMBERED)));
  }

  private double largestRom() {
    double largest = 0;
    for (double rom : lastRoms) {
      largest = Math.max(largest, rom);
    }
    return largest;
  }

  void save(StateWriter to) {
    to.put(endedNanos[0]).put(endedNanos[1]);
    to.put(lastRoms)
        .put(counted)
        .put(insisted)
        .put(insistedNanos)
        .put(contradictions)
        .put(last.isPresent());
    last.ifPresent(m -> m.save(to));
    walking.save(to);
    early.save(to);
  }

  void restore(StateReader from) {
    endedNanos[0] = from.getLong();
    endedNanos[1] = from.getLong();
    from.get(lastRoms);
    counted = from.getInt();
    summarise();
    insisted = from.getInt();
    insistedNanos = from.getLong();
    contradictions = from.getInt();
    last = from.getBoolean() ? Optional.of(Movement.restore(from)) : Optional.empty();
    walking.restore(from);
    early.restore(from);
  }
}
