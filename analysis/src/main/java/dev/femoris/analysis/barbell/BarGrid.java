package dev.femoris.analysis.barbell;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Samples by their time of arrival, however uneven, on an even grid of 20 ms: what arrives within
 * one step is averaged, steps in which nothing arrived are interpolated.
 *
 * <p>A row that repeats the one before it brings nothing new and is left out, unless the sensor
 * says the same for longer than a radio's pause. Not thread-safe.
 */
final class BarGrid {

  static final double STEP_S = 0.02;
  private static final long STEP_NANOS = 20_000_000;
  private static final long LONGEST_REPEAT_NANOS = 100_000_000;
  private static final long LONGEST_BRIDGE_NANOS = 500_000_000;

  /** Steps in a row without a sample, from which on samples are said to be missing. */
  private static final int MISSING_STEPS = 8;

  /** What became of a sample. */
  enum Step {
    TAKEN,
    DROPPED,
    /** A hole too long to bridge lies before it: what was under way is lost. */
    RESTARTED
  }

  private final double[] last = new double[6];
  private boolean any;
  private long lastNanos;
  private long bin;
  private int inBin;
  private double sumForce;
  private double sumRate;
  private double force;
  private double rate;
  private boolean given;
  private long dueBin;
  private long filledBin;
  private long spanBins = 1;
  private double filledForce;
  private double filledRate;
  private double dueForce;
  private double dueRate;
  private boolean missing;

  Step push(ImuSample s) {
    double norm = norm(s.accelXMps2(), s.accelYMps2(), s.accelZMps2());
    double turning = norm(s.rateXRadPerS(), s.rateYRadPerS(), s.rateZRadPerS());
    if (!Double.isFinite(norm + turning) || any && s.timeNanos() <= lastNanos) {
      return Step.DROPPED;
    }
    if (any && repeats(s) && s.timeNanos() - lastNanos < LONGEST_REPEAT_NANOS) {
      return Step.DROPPED;
    }
    boolean restart = any && s.timeNanos() - lastNanos > LONGEST_BRIDGE_NANOS;
    if (!any || restart) {
      begin(s.timeNanos());
    }
    remember(s);
    long now = Math.floorDiv(s.timeNanos(), STEP_NANOS);
    if (now != bin) {
      close();
      bin = now;
    }
    sumForce += norm;
    sumRate += turning;
    inBin++;
    return restart ? Step.RESTARTED : Step.TAKEN;
  }

  private void begin(long timeNanos) {
    any = true;
    given = false;
    inBin = 0;
    sumForce = 0;
    sumRate = 0;
    bin = Math.floorDiv(timeNanos, STEP_NANOS);
    dueBin = bin;
    filledBin = bin - 1;
  }

  private void remember(ImuSample s) {
    last[0] = s.accelXMps2();
    last[1] = s.accelYMps2();
    last[2] = s.accelZMps2();
    last[3] = s.rateXRadPerS();
    last[4] = s.rateYRadPerS();
    last[5] = s.rateZRadPerS();
    lastNanos = s.timeNanos();
  }

  private boolean repeats(ImuSample s) {
    return last[0] == s.accelXMps2()
        && last[1] == s.accelYMps2()
        && last[2] == s.accelZMps2()
        && last[3] == s.rateXRadPerS()
        && last[4] == s.rateYRadPerS()
        && last[5] == s.rateZRadPerS();
  }

  /** The bin is complete: it and the empty ones before it can be given. */
  private void close() {
    filledForce = force;
    filledRate = rate;
    force = sumForce / inBin;
    rate = sumRate / inBin;
    if (!given) {
      filledForce = force;
      filledRate = rate;
      given = true;
    }
    missing = bin - filledBin > MISSING_STEPS;
    long from = filledBin;
    filledBin = bin;
    dueBin = from + 1;
    spanBins = bin - from;
    inBin = 0;
    sumForce = 0;
    sumRate = 0;
  }

  /** Moves to the next step that is complete; false when more samples have to come first. */
  boolean next() {
    if (!given || dueBin > filledBin) {
      return false;
    }
    double share = 1 - (double) (filledBin - dueBin) / spanBins;
    dueForce = filledForce + share * (force - filledForce);
    dueRate = filledRate + share * (rate - filledRate);
    dueBin++;
    return true;
  }

  /** Middle of the step. */
  long timeNanos() {
    return (dueBin - 1) * STEP_NANOS + STEP_NANOS / 2;
  }

  /** Norm of the specific force, m/s². */
  double forceMps2() {
    return dueForce;
  }

  /** Norm of the angular rate, rad/s. */
  double rateRadPerS() {
    return dueRate;
  }

  /** Whether so many samples were missing around this step that something may have been missed. */
  boolean missing() {
    return missing;
  }

  private static double norm(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }

  void save(StateWriter to) {
    to.put(last).put(any).put(lastNanos).put(bin).put(inBin).put(sumForce).put(sumRate);
    to.put(force).put(rate).put(given).put(dueBin).put(filledBin).put(filledForce);
    to.put(filledRate).put(dueForce).put(dueRate).put(missing).put(spanBins);
  }

  void restore(StateReader from) {
    from.get(last);
    any = from.getBoolean();
    lastNanos = from.getLong();
    bin = from.getLong();
    inBin = from.getInt();
    sumForce = from.getDouble();
    sumRate = from.getDouble();
    force = from.getDouble();
    rate = from.getDouble();
    given = from.getBoolean();
    dueBin = from.getLong();
    filledBin = from.getLong();
    filledForce = from.getDouble();
    filledRate = from.getDouble();
    dueForce = from.getDouble();
    dueRate = from.getDouble();
    missing = from.getBoolean();
    spanBins = from.getLong();
  }
}
