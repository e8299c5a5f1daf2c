package dev.femoris.analysis.kinematics;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The turn about the flexion axis through time, without jumps: either from gravity (absolute) or by
 * integrating the rate.
 *
 * <p>The filter's orientation takes a sample's rate as if it had held since the sample before, so
 * it runs half a sampling time ahead of the true angle; that half is taken back here. Not
 * thread-safe.
 */
public final class TurnTrack {

  private final MotionWindow window;
  private final FlexionPlane plane;
  private final boolean fromGravity;
  private final double leadS;
  private final double samplingTimeS;

  /** The turn at the window's entries from {@link #knownFrom} on, with today's axis. */
  private final float[] known;

  private final double[] signedAxis = new double[3];

  private long knownFrom = Long.MAX_VALUE;
  private double turnRad;
  private double lastRate;
  private boolean started;

  /**
   * @param window where the motion is read
   * @param plane where the axis is read, at every call
   * @param fromGravity absolute angle from gravity, or integrated rate
   * @param leadS how far the window's orientation runs ahead of its time stamps
   * @param samplingTimeS time between the window's entries
   */
  public TurnTrack(
      MotionWindow window,
      FlexionPlane plane,
      boolean fromGravity,
      double leadS,
      double samplingTimeS) {
    this.window = window;
    this.plane = plane;
    this.fromGravity = fromGravity;
    this.leadS = leadS;
    this.samplingTimeS = samplingTimeS;
    this.known = new float[window.capacity()];
  }

  /** Goes to the next entry. */
  public void advance(long number) {
    double rate = rateRadPerS(number);
    if (fromGravity && started && knownFrom < number) {
      turnRad += gravityStep(number - 1, leadS * (rate - lastRate));
    } else if (fromGravity) {
      double turn = gravityTurn(number, rate);
      turnRad = started ? turnRad + wrapped(turn - turnRad) : turn;
    } else if (started) {
      turnRad += 0.5 * (lastRate + rate) * samplingTimeS;
    }
    lastRate = rate;
    started = true;
    knownFrom = Math.min(knownFrom, number);
    known[window.slot(number)] = (float) turnRad;
  }

  /** Whether the turn is measured from gravity rather than integrated. */
  public boolean fromGravity() {
    return fromGravity;
  }

  /** Turn at the entry advanced to, rad, continuous. */
  public double turnRad() {
    return turnRad;
  }

  /** Rate about the axis at the entry advanced to, with the axis of then, rad/s. */
  public double rateRadPerS() {
    return lastRate;
  }

  /** Rate about the axis at an entry, rad/s. */
  public double rateRadPerS(long number) {
    return plane.rateRadPerS(
        window.rate(number, 0), window.rate(number, 1), window.rate(number, 2));
  }

  /** Sum of the rates at an entry and at others before it, {@code step} apart, rad/s. */
  public double summedRateRadPerS(long number, int step, int count) {
    plane.axis(1, signedAxis);
    return window.summedRateAbout(signedAxis, number, step, count);
  }

  /**
   * Reads a stretch of the window, which ends at the entry advanced to, with today's axis.
   *
   * @param sign +1 or −1, applied to angle and rate
   * @param y receives the angle, rad
   * @param w receives the rate, rad/s
   * @param tS receives the time since the stretch's first entry, s
   */
  public void read(long from, long to, int sign, double[] y, double[] w, double[] tS) {
    readRates(from, to, sign, w);
    long origin = window.timeNanos(from);
    int last = (int) (to - from);
    int firstKnown = (int) Math.clamp(knownFrom - from, 0, last);
    for (int i = last; i >= 0; i--) {
      tS[i] = (window.timeNanos(from + i) - origin) * 1e-9;
    }
    for (int i = last; i >= firstKnown; i--) {
      y[i] = (double) sign * known[window.slot(from + i)];
    }
    readBack(from, firstKnown, sign, y, w);
  }

  /** Continues {@code y} to the stretch's beginning, before entry {@code from + firstKnown}. */
  private void readBack(long from, int firstKnown, int sign, double[] y, double[] w) {
    if (firstKnown == 0) {
      return;
    }
    for (int i = firstKnown - 1; i >= 0; i--) {
      double step =
          fromGravity
              ? sign * gravityStep(from + i, sign * leadS * (w[i + 1] - w[i]))
              : 0.5 * (w[i] + w[i + 1]) * samplingTimeS;
      y[i] = y[i + 1] - step;
    }
  }

  /** By how much the turn grows from an entry to the next, of which so much is lead, rad. */
  private double gravityStep(long number, double leadRad) {
    long next = number + 1;
    return plane.stepRad(
            window.up(number, 0),
            window.up(number, 1),
            window.up(number, 2),
            window.up(next, 0),
            window.up(next, 1),
            window.up(next, 2))
        - leadRad;
  }

  /** The rates alone, as {@link #read} gives them. */
  public void readRates(long from, long to, int sign, double[] w) {
    plane.axis(sign, signedAxis);
    window.ratesAbout(signedAxis, from, to, w);
  }

  /** Turn at an entry by gravity, rad, up to whole turns and to the filter's lead. */
  public double gravityTurnRad(long number) {
    if (fromGravity && number >= knownFrom) {
      return known[window.slot(number)];
    }
    return plane.turnRad(window.up(number, 0), window.up(number, 1), window.up(number, 2));
  }

  private double gravityTurn(long number, double rate) {
    return plane.turnRad(window.up(number, 0), window.up(number, 1), window.up(number, 2))
        - leadS * rate;
  }

  /** Begins anew at the next entry. */
  public void restart() {
    started = false;
    turnRad = 0;
    knownFrom = Long.MAX_VALUE;
  }

  /**
   * The axis has changed: what was worked out with the old one is forgotten.
   *
   * @param byRad by how much the turn changes at the newest entry
   */
  public void axisChanged(double byRad) {
    turnRad += byRad;
    knownFrom = Long.MAX_VALUE;
  }

  private static double wrapped(double angleRad) {
    return Math.abs(angleRad) < Math.PI ? angleRad : Math.IEEEremainder(angleRad, 2 * Math.PI);
  }

  public void save(StateWriter to) {
    to.put(turnRad).put(lastRate).put(started).put(knownFrom);
    for (float turn : known) {
      to.put(Float.floatToRawIntBits(turn));
    }
  }

  public void restore(StateReader from) {
    turnRad = from.getDouble();
    lastRate = from.getDouble();
    started = from.getBoolean();
    knownFrom = from.getLong();
    for (int i = 0; i < known.length; i++) {
      known[i] = Float.intBitsToFloat(from.getInt());
    }
  }
}
