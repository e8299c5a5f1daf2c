package dev.femoris.analysis.sample;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Puts samples on an even time grid, which every later stage relies on.
 *
 * <p>A sample that comes when the next one is due passes untouched, and the grid follows it, so a
 * clock that is a little fast or slow does no harm. Holes up to {@code longestBridgeS} and uneven
 * steps are filled by linear interpolation between the samples on both sides; a longer hole starts
 * the grid anew and is reported. Samples whose time does not advance are dropped and counted.
 *
 * <p>Use: {@code push}, then {@code while (next()) read();}. Not thread-safe.
 */
public final class SampleGrid {

  /** What a sample did to the grid. */
  public enum Step {
    FIRST,
    ADVANCED,
    /** A hole too long to bridge lies before this sample. */
    RESTARTED,
    /** Its time does not advance, or it is not a number: dropped. */
    DROPPED
  }

  private final double stepNanos;
  private final double longestBridgeNanos;

  private final double[] previous = new double[6];
  private final double[] latest = new double[6];
  private final double[] current = new double[6];
  private double previousNanos;
  private double latestNanos;
  private double dueNanos;
  private boolean any;
  private boolean bridged;
  private boolean currentBridged;
  private long currentNanos;
  private long dropped;

  public SampleGrid(double sampleRateHz, double longestBridgeS) {
    this.stepNanos = 1e9 / sampleRateHz;
    this.longestBridgeNanos = longestBridgeS * 1e9;
  }

  public Step push(ImuSample s) {
    if (any && s.timeNanos() <= latestNanos || !finite(s)) {
      dropped++;
      return Step.DROPPED;
    }
    boolean restart = !any || s.timeNanos() - latestNanos > longestBridgeNanos;
    Step step = !any ? Step.FIRST : restart ? Step.RESTARTED : Step.ADVANCED;
    System.arraycopy(latest, 0, previous, 0, 6);
    previousNanos = latestNanos;
    store(s);
    if (restart) {
      dueNanos = latestNanos;
      System.arraycopy(latest, 0, previous, 0, 6);
      previousNanos = latestNanos;
    }
    // More than one and a half steps after the sample before: what is given out in between is made
    // up.
    bridged = latestNanos - previousNanos > 1.5 * stepNanos;
    any = true;
    return step;
  }

  private void store(ImuSample s) {
    latest[0] = s.accelXMps2();
    latest[1] = s.accelYMps2();
    latest[2] = s.accelZMps2();
    latest[3] = s.rateXRadPerS();
    latest[4] = s.rateYRadPerS();
    latest[5] = s.rateZRadPerS();
    latestNanos = s.timeNanos();
  }

  private static boolean finite(ImuSample s) {
    return Double.isFinite(
        s.accelXMps2()
            + s.accelYMps2()
            + s.accelZMps2()
            + s.rateXRadPerS()
            + s.rateYRadPerS()
            + s.rateZRadPerS());
  }

  /** Moves to the next grid point that is due; false when the next sample has to come first. */
  public boolean next() {
    if (Math.abs(latestNanos - dueNanos) <= 0.3 * stepNanos) {
      System.arraycopy(latest, 0, current, 0, 6);
      currentNanos = (long) latestNanos;
      currentBridged = false;
      dueNanos = latestNanos + stepNanos;
      return true;
    }
    if (dueNanos > latestNanos) {
      return false;
    }
    double share = (dueNanos - previousNanos) / (latestNanos - previousNanos);
    for (int i = 0; i < 6; i++) {
      current[i] = previous[i] + share * (latest[i] - previous[i]);
    }
    currentNanos = Math.round(dueNanos);
    currentBridged = bridged;
    dueNanos += stepNanos;
    return true;
  }

  public long timeNanos() {
    return currentNanos;
  }

  /** Whether the current point lies in a hole and is interpolated. */
  public boolean interpolated() {
    return currentBridged;
  }

  /** Specific force of the current point, m/s², sensor frame. */
  public void force(double[] into) {
    System.arraycopy(current, 0, into, 0, 3);
  }

  /** Angular rate of the current point, rad/s, sensor frame. */
  public void rate(double[] into) {
    System.arraycopy(current, 3, into, 0, 3);
  }

  /** Samples dropped so far. */
  public long dropped() {
    return dropped;
  }

  public void save(StateWriter to) {
    to.put(previous).put(latest).put(current).put(previousNanos).put(latestNanos).put(dueNanos);
    to.put(any).put(bridged).put(currentBridged).put(currentNanos).put(dropped);
  }

  public void restore(StateReader from) {
    from.get(previous);
    from.get(latest);
    from.get(current);
    previousNanos = from.getDouble();
    latestNanos = from.getDouble();
    dueNanos = from.getDouble();
    any = from.getBoolean();
    bridged = from.getBoolean();
    currentBridged = from.getBoolean();
    currentNanos = from.getLong();
    dropped = from.getLong();
  }
}
