package dev.femoris.analysis.hold;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.HoldZone;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * Finds postures that are held, by the project's definition: the mean of |rate| over 0.5 s below 3
 * deg/s inside the zone for 0.8 s begins a hold, 0.5 s outside end it. Without a zone of the
 * exercise's own it is the band below the largest angle, max(0.8°, 0.06 of the range), counted from
 * the still posture before; within 10° of that posture 5 s of stillness are asked, because people
 * shift their weight.
 *
 * <p>Works on means of 50 ms, so edges are good to that. The last 200 s are kept to find the edges
 * in; a band that rises with a creeping stretch moves the start later, never earlier. Not
 * thread-safe.
 */
public final class HoldTracker {

  private static final double STILL_S = 0.8;
  private static final double OUT_S = 0.5;
  private static final double SHIFT_RAD = Math.toRadians(10);
  private static final double SHIFT_S = 5;

  /** Into a posture, with the stillness that shows it. */
  private static final double LONGEST_WAY_S = 7;

  private static final double BAND_RAD = Math.toRadians(0.8);
  private static final double BAND_SHARE = 0.06;

  private final ExerciseProfile profile;
  private final ThighAlignment alignment;
  private final TurnTicks ticks;
  private final int stillTicks;
  private final int shiftTicks;
  private final int outTicks;
  private final BounceCounter bounces = new BounceCounter();
  private final PostureMemory postures;

  private boolean based;
  private double baseTurn;
  private boolean holding;
  private int sigma;
  private long startTick;
  private long inTick;
  private double top;
  private long toldTick;
  private long reportedNanos = Long.MIN_VALUE;

  /**
   * @param samplingTimeS time between the angles, s
   */
  public HoldTracker(ExerciseProfile profile, ThighAlignment alignment, double samplingTimeS) {
    this.profile = profile;
    this.alignment = alignment;
    this.ticks = new TurnTicks(samplingTimeS);
    this.stillTicks = ticks.ticksIn(STILL_S);
    this.shiftTicks = ticks.ticksIn(SHIFT_S);
    this.outTicks = ticks.ticksIn(OUT_S);
    this.postures = new PostureMemory(ticks.tickS());
  }

  /** Forgets what is under way, as after a hole in the signal or with another axis. */
  public void restart() {
    ticks.restart();
    toldTick = 0;
    based = false;
    holding = false;
    postures.restart();
  }

  /**
   * Takes the next angle.
   *
   * @return the hold that is now over, if one is
   */
  public Optional<Hold> push(long timeNanos, double turnRad, double rateRadPerS) {
    if (!ticks.push(timeNanos, turnRad, rateRadPerS)) {
      return Optional.empty();
    }
    postures.begin(ticks.turn(ticks.count() - 1));
    return holding ? follow() : begin();
  }

  private Optional<Hold> begin() {
    if (ticks.still() < stillTicks) {
      return Optional.empty();
    }
    double now = ticks.smoothTurn();
    if (beganOnTheWay(now)) {
      based = true;
      baseTurn = ticks.turn(0);
      alignment.beganInStartPose(baseTurn);
    }
    if (profile.pose() == StartPose.LYING && postures.isBackIn(now, ticks.count())) {
      return stretchedBefore(now);
    }
    if (profile.holdZone().isPresent() ? inZone(now) : awayFromStart(now)) {
      if (ticks.still() >= stillTicksAt(now)) {
        start(now);
      }
    } else {
      based = true;
      baseTurn = now;
      postures.rested(now, ticks.count() - ticks.still(), ticks.count() - 1);
    }
    return Optional.empty();
  }

  /**
   * What was taken for lying was the stretch, and the second one begins now: the first is told
   * late.
   */
  private Optional<Hold> stretchedBefore(double now) {
    based = true;
    baseTurn = postures.lastTurn();
    int way = now > baseTurn ? 1 : -1;
    alignment.beganInStartPose(baseTurn);
    alignment.repetition(way);
    sigma = way;
    startTick = Math.max(oldest(), postures.beforeFrom());
    inTick = postures.beforeTo();
    top = sigma * ticks.turn(inTick);
    for (long k = startTick; k <= inTick; k++) {
      top = Math.max(top, sigma * ticks.turn(k));
    }
    spread();
    Optional<Hold> first = end();
    start(now);
    return first;
  }

  /** Moves both edges outwards, as far as the band reaches. */
  private void spread() {
    while (startTick > oldest() && inside(startTick - 1)) {
      startTick--;
    }
    while (startTick < inTick && !inside(startTick)) {
      startTick++;
    }
    while (inTick < ticks.count() - 1 && inside(inTick + 1)) {
      inTick++;
    }
  }

  /**
   * Whether the recording begins with the movement into the posture: there was no rest before, and
   * the first posture held still is as far from where it began as the exercise goes.
   */
  private boolean beganOnTheWay(double turnRad) {
    double way = Math.abs(turnRad - ticks.turn(0));
    return profile.pose() == StartPose.LYING
        && !based
        && !alignment.zeroed()
        && ticks.count() * ticks.tickS() < LONGEST_WAY_S
        && way >= profile.romMinRad()
        && way <= profile.romMaxRad();
  }

  /** Who stands or sits shifts the weight now and then: so near the start it takes longer. */
  private int stillTicksAt(double turnRad) {
    boolean zone = profile.holdZone().isPresent();
    return !zone && Math.abs(turnRad - baseTurn) < SHIFT_RAD ? shiftTicks : stillTicks;
  }

  private boolean inZone(double turnRad) {
    HoldZone zone = profile.holdZone().orElseThrow();
    sigma = alignment.sign() < 0 ? -1 : 1;
    return alignment.zeroed()
        && alignment.sign() != 0
        && zone.contains(alignment.thetaRad(turnRad));
  }

  /** Whether this is a posture away from the start pose, the way the exercise goes. */
  private boolean awayFromStart(double turnRad) {
    if (!based || Math.abs(turnRad - baseTurn) < profile.romMinRad()) {
      return false;
    }
    if (Math.abs(turnRad - baseTurn) > profile.romMaxRad() || !fromStartPose()) {
      return false;
    }
    int way = turnRad > baseTurn ? 1 : -1;
    if (alignment.sign() == 0 && Math.abs(turnRad - baseTurn) > SHIFT_RAD) {
      alignment.repetition(way); // Nothing better is known than that the exercise was meant.
    }
    sigma = alignment.sign() == 0 ? way : alignment.sign() * profile.direction();
    return way == sigma;
  }

  private boolean fromStartPose() {
    boolean known = alignment.zeroed() && alignment.sign() != 0 && !alignment.poseAssumed();
    double off = Math.abs(alignment.thetaRad(baseTurn) - profile.startAngleRad());
    return !known || off <= profile.startToleranceRad();
  }

  private void start(double now) {
    holding = true;
    top = sigma * now;
    startTick = Math.max(oldest(), ticks.count() - stillTicks - ticks.rateTicks());
    while (startTick > oldest() && inside(startTick - 1)) {
      startTick--;
    }
    inTick = ticks.count() - 1;
    bounces.restart(now);
  }

  /** The first tick that is remembered and was not in a hold before. */
  private long oldest() {
    return Math.max(toldTick, ticks.oldest());
  }

  private double limit() {
    return top - Math.max(BAND_RAD, BAND_SHARE * (top - sigma * baseTurn));
  }

  private boolean inside(long tick) {
    return profile.holdZone().isPresent()
        ? inZone(ticks.turn(tick))
        : sigma * ticks.turn(tick) >= limit();
  }

  private Optional<Hold> follow() {
    double now = ticks.smoothTurn();
    top = Math.max(top, sigma * now);
    bounces.push(ticks.turn(ticks.count() - 1), ticks.tickS());
    while (startTick < ticks.count() - 1 && (startTick < oldest() || !inside(startTick))) {
      startTick++;
    }
    if (inside(ticks.count() - 1)) {
      inTick = ticks.count() - 1;
      return Optional.empty();
    }
    return ticks.count() - 1 - inTick < outTicks ? Optional.empty() : end();
  }

  /** Whether a posture is held now. */
  public boolean holding() {
    return holding;
  }

  /** No more motion: a hold that is under way is over. */
  public Optional<Hold> finish() {
    return holding ? end() : Optional.empty();
  }

  private Optional<Hold> end() {
    holding = false;
    ticks.disturb();
    long start = ticks.nanos(Math.max(startTick, oldest()));
    long end = ticks.nanos(inTick + 1);
    boolean longEnough = end - start >= profile.durationMinS() * 1e9;
    if (!longEnough || start <= reportedNanos) {
      return Optional.empty();
    }
    reportedNanos = end;
    Hold hold = hold(start, end);
    toldTick = inTick + 1;
    return Optional.of(hold);
  }

  private Hold hold(long start, long end) {
    long from = Math.max(startTick, oldest());
    int n = (int) (inTick - from + 1);
    double mean = 0;
    double meanAt = (n - 1) / 2.0;
    int inside = 0;
    for (long k = from; k <= inTick; k++) {
      mean += ticks.turn(k) / n;
      inside += inside(k) ? 1 : 0;
    }
    double slope = 0;
    double spread = 0;
    for (long k = from; k <= inTick; k++) {
      double at = k - from - meanAt;
      slope += at * (ticks.turn(k) - mean);
      spread += at * at;
    }
    double range = profile.holdZone().isPresent() ? 0 : sigma * (mean - baseTurn);
    return new Hold(
        start,
        end,
        ticks.newestNanos(),
        alignment.thetaRad(mean),
        range,
        inside * ticks.tickS(),
        bounces.bounces(),
        spread == 0 ? 0 : sigma * slope / spread / ticks.tickS());
  }

  public void save(StateWriter to) {
    ticks.save(to);
    to.put(based).put(baseTurn).put(holding).put(sigma).put(startTick).put(inTick);
    to.put(top).put(toldTick).put(reportedNanos);
    bounces.save(to);
    postures.save(to);
  }

  public void restore(StateReader from) {
    ticks.restore(from);
    based = from.getBoolean();
    baseTurn = from.getDouble();
    holding = from.getBoolean();
    sigma = from.getInt();
    startTick = from.getLong();
    inTick = from.getLong();
    top = from.getDouble();
    toldTick = from.getLong();
    reportedNanos = from.getLong();
    bounces.restore(from);
    postures.restore(from);
  }
}
