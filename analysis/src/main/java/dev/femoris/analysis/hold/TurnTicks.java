package dev.femoris.analysis.hold;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The turn of the thigh in means of 50 ms, the last 200 s of it, and for how long it has been
 * still. Not thread-safe.
 */
final class TurnTicks {

  private static final double TICK_S = 0.05;
  private static final int KEPT = 4096;
  private static final double RATE_S = 0.5;
  private static final int SMOOTH_TICKS = 3;
  private static final double STILL_RAD_PER_S = Math.toRadians(3);

  private final float[] turn = new float[KEPT];
  private final int perTick;
  private final double tickS;
  private final double[] speed;

  private long ticks;
  private long tickNanos;
  private double sumTurn;
  private double sumSpeed;
  private int summed;
  private int still;

  /**
   * @param samplingTimeS time between the angles, s
   */
  TurnTicks(double samplingTimeS) {
    this.perTick = Math.max(1, (int) Math.round(TICK_S / samplingTimeS));
    this.tickS = perTick * samplingTimeS;
    this.speed = new double[(int) Math.round(RATE_S / tickS)];
  }

  void restart() {
    ticks = 0;
    summed = 0;
    sumTurn = 0;
    sumSpeed = 0;
    still = 0;
  }

  /** Takes the next angle; true when it completes a tick. */
  boolean push(long timeNanos, double turnRad, double rateRadPerS) {
    sumTurn += turnRad;
    sumSpeed += Math.abs(rateRadPerS);
    if (++summed < perTick) {
      return false;
    }
    turn[slot(ticks)] = (float) (sumTurn / summed);
    speed[(int) (ticks % speed.length)] = sumSpeed / summed;
    ticks++;
    tickNanos = timeNanos;
    still = ticks >= speed.length && meanSpeedOfLast() < STILL_RAD_PER_S ? still + 1 : 0;
    sumTurn = 0;
    sumSpeed = 0;
    summed = 0;
    return true;
  }

  private double meanSpeedOfLast() {
    double sum = 0;
    for (double s : speed) {
      sum += s;
    }
    return sum / speed.length;
  }

  private static int slot(long tick) {
    return (int) (tick % KEPT);
  }

  double tickS() {
    return tickS;
  }

  /** How many ticks last so long. */
  int ticksIn(double seconds) {
    return (int) Math.round(seconds / tickS);
  }

  /** Ticks so far. */
  long count() {
    return ticks;
  }

  /** The first tick that is remembered. */
  long oldest() {
    return Math.max(0, ticks - KEPT);
  }

  /** Mean turn of a tick that is remembered, rad. */
  double turn(long tick) {
    return turn[slot(tick)];
  }

  /** Mean of the last few ticks, rad. */
  double smoothTurn() {
    int n = (int) Math.min(SMOOTH_TICKS, ticks);
    double sum = 0;
    for (long k = ticks - n; k < ticks; k++) {
      sum += turn[slot(k)];
    }
    return sum / n;
  }

  /** For how many ticks the mean of |rate| over 0.5 s has been below 3 deg/s. */
  int still() {
    return still;
  }

  /** Length of that mean in ticks. */
  int rateTicks() {
    return speed.length;
  }

  /** The stillness so far counts no more. */
  void disturb() {
    still = 0;
  }

  /** Session time of the newest tick. */
  long newestNanos() {
    return tickNanos;
  }

  /** Start of a tick; ticks are of one length but for the odd missing sample. */
  long nanos(long tick) {
    return tickNanos - (long) ((ticks - tick) * tickS * 1e9);
  }

  void save(StateWriter to) {
    to.put(ticks).put(tickNanos).put(sumTurn).put(sumSpeed).put(summed).put(still).put(speed);
    for (long k = oldest(); k < ticks; k++) {
      to.put(Float.floatToRawIntBits(turn[slot(k)]));
    }
  }

  void restore(StateReader from) {
    ticks = from.getLong();
    tickNanos = from.getLong();
    sumTurn = from.getDouble();
    sumSpeed = from.getDouble();
    summed = from.getInt();
    still = from.getInt();
    from.get(speed);
    for (long k = oldest(); k < ticks; k++) {
      turn[slot(k)] = Float.intBitsToFloat(from.getInt());
    }
  }
}
