package dev.femoris.analysis.hold;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.HoldZone;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * Finds postures that are held, by the project's definition: the mean of |rate| over 0.5 s below 3
 * deg/s inside the zone for 0.8 s begins a hold, 0.5 s outside end it. Without a zone of the
 * exercise's own it is the band below the largest angle, max(0.8°, 0.06 of the range), counted from
 * the still posture before.
 *
 * <p>Works on means of 50 ms, so edges are good to that. The last 200 s are kept to find the edges
 * in; a band that rises with a creeping stretch moves the start later, never earlier. Not
 * thread-safe.
 */
public final class HoldTracker {

  private static final double TICK_S = 0.05;
  private static final int KEPT = 4096;
  private static final double RATE_S = 0.5;
  private static final double STILL_S = 0.8;
  private static final double OUT_S = 0.5;
  private static final int SMOOTH_TICKS = 3;
  private static final double STILL_RAD_PER_S = Math.toRadians(3);
  private static final double BAND_RAD = Math.toRadians(0.8);
  private static final double BAND_SHARE = 0.06;

  private final ExerciseProfile profile;
  private final ThighAlignment alignment;
  private final float[] turn = new float[KEPT];
  private final int perTick;
  private final int rateTicks;
  private final int stillTicks;
  private final int outTicks;
  private final double tickS;
  private final double[] speed;
  private final BounceCounter bounces = new BounceCounter();

  private long ticks;
  private long tickNanos;
  private double sumTurn;
  private double sumSpeed;
  private int summed;

  private int still;
  private boolean based;
  private double baseTurn;
  private boolean holding;
  private int sigma;
  private long startTick;
  private long inTick;
  private double top;
  private long reportedNanos = Long.MIN_VALUE;

  /**
   * @param samplingTimeS time between the angles, s
   */
  public HoldTracker(ExerciseProfile profile, ThighAlignment alignment, double samplingTimeS) {
    this.profile = profile;
    this.alignment = alignment;
    this.perTick = Math.max(1, (int) Math.round(TICK_S / samplingTimeS));
    this.tickS = perTick * samplingTimeS;
    this.rateTicks = (int) Math.round(RATE_S / tickS);
    this.stillTicks = (int) Math.round(STILL_S / tickS);
    this.outTicks = (int) Math.round(OUT_S / tickS);
    this.speed = new double[rateTicks];
  }

  /** Forgets what is under way, as after a hole in the signal or with another axis. */
  public void restart() {
    ticks = 0;
    summed = 0;
    sumTurn = 0;
    sumSpeed = 0;
    still = 0;
    based = false;
    holding = false;
  }

  /**
   * Takes the next angle.
   *
   * @return the hold that is now over, if one is
   */
  public Optional<Hold> push(long timeNanos, double turnRad, double rateRadPerS) {
    sumTurn += turnRad;
    sumSpeed += Math.abs(rateRadPerS);
    if (++summed < perTick) {
      return Optional.empty();
    }
    tick(sumTurn / summed, sumSpeed / summed);
    tickNanos = timeNanos;
    sumTurn = 0;
    sumSpeed = 0;
    summed = 0;
    return holding ? follow() : begin();
  }

  private void tick(double meanTurn, double meanSpeed) {
    turn[slot(ticks)] = (float) meanTurn;
    speed[(int) (ticks % rateTicks)] = meanSpeed;
    ticks++;
    still = ticks >= rateTicks && meanSpeedOfLast() < STILL_RAD_PER_S ? still + 1 : 0;
  }

  private double meanSpeedOfLast() {
    double sum = 0;
    for (double s : speed) {
      sum += s;
    }
    return sum / rateTicks;
  }

  private static int slot(long tick) {
    return (int) (tick % KEPT);
  }

  private double smoothTurn() {
    int n = (int) Math.min(SMOOTH_TICKS, ticks);
    double sum = 0;
    for (long k = ticks - n; k < ticks; k++) {
      sum += turn[slot(k)];
    }
    return sum / n;
  }

  private Optional<Hold> begin() {
    if (still < stillTicks) {
      return Optional.empty();
    }
    double now = smoothTurn();
    if (profile.holdZone().isPresent() ? inZone(now) : awayFromStart(now)) {
      start(now);
    } else {
      based = true;
      baseTurn = now;
    }
    return Optional.empty();
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
    if (alignment.sign() == 0) {
      alignment.repetition(way); // Nothing better is known than that the exercise was meant.
    }
    sigma = alignment.sign() * profile.direction();
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
    startTick = Math.max(0, ticks - stillTicks - rateTicks);
    while (startTick > oldest() && inside(startTick - 1)) {
      startTick--;
    }
    inTick = ticks - 1;
    bounces.restart(now);
  }

  private long oldest() {
    return Math.max(0, ticks - KEPT);
  }

  private double limit() {
    return top - Math.max(BAND_RAD, BAND_SHARE * (top - sigma * baseTurn));
  }

  private boolean inside(long tick) {
    return profile.holdZone().isPresent()
        ? inZone(turn[slot(tick)])
        : sigma * turn[slot(tick)] >= limit();
  }

  private Optional<Hold> follow() {
    double now = smoothTurn();
    top = Math.max(top, sigma * now);
    bounces.push(turn[slot(ticks - 1)], tickS);
    while (startTick < ticks - 1 && (startTick < oldest() || !inside(startTick))) {
      startTick++;
    }
    if (inside(ticks - 1)) {
      inTick = ticks - 1;
      return Optional.empty();
    }
    return ticks - 1 - inTick < outTicks ? Optional.empty() : end();
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
    still = 0;
    long start = nanos(Math.max(startTick, oldest()));
    long end = nanos(inTick + 1);
    boolean longEnough = end - start >= profile.durationMinS() * 1e9;
    if (!longEnough || start <= reportedNanos) {
      return Optional.empty();
    }
    reportedNanos = end;
    return Optional.of(hold(start, end));
  }

  /** Start of a tick; ticks are of one length but for the odd missing sample. */
  private long nanos(long tick) {
    return tickNanos - (long) ((ticks - tick) * tickS * 1e9);
  }

  private Hold hold(long start, long end) {
    long from = Math.max(startTick, oldest());
    int n = (int) (inTick - from + 1);
    double mean = 0;
    double meanAt = (n - 1) / 2.0;
    int inside = 0;
    for (long k = from; k <= inTick; k++) {
      mean += turn[slot(k)] / n;
      inside += inside(k) ? 1 : 0;
    }
    double slope = 0;
    double spread = 0;
    for (long k = from; k <= inTick; k++) {
      double at = k - from - meanAt;
      slope += at * (turn[slot(k)] - mean);
      spread += at * at;
    }
    double range = profile.holdZone().isPresent() ? 0 : sigma * (mean - baseTurn);
    return new Hold(
        start,
        end,
        tickNanos,
        alignment.thetaRad(mean),
        range,
        inside * tickS,
        bounces.bounces(),
        spread == 0 ? 0 : sigma * slope / spread / tickS);
  }

  public void save(StateWriter to) {
    to.put(ticks).put(tickNanos).put(sumTurn).put(sumSpeed).put(summed).put(still);
    to.put(based).put(baseTurn).put(holding).put(sigma).put(startTick).put(inTick);
    to.put(top).put(reportedNanos).put(speed);
    for (long k = oldest(); k < ticks; k++) {
      to.put(Float.floatToRawIntBits(turn[slot(k)]));
    }
    bounces.save(to);
  }

  public void restore(StateReader from) {
    ticks = from.getLong();
    tickNanos = from.getLong();
    sumTurn = from.getDouble();
    sumSpeed = from.getDouble();
    summed = from.getInt();
    still = from.getInt();
    based = from.getBoolean();
    baseTurn = from.getDouble();
    holding = from.getBoolean();
    sigma = from.getInt();
    startTick = from.getLong();
    inTick = from.getLong();
    top = from.getDouble();
    reportedNanos = from.getLong();
    from.get(speed);
    for (long k = oldest(); k < ticks; k++) {
      turn[slot(k)] = Float.intBitsToFloat(from.getInt());
    }
    bounces.restore(from);
  }
}
