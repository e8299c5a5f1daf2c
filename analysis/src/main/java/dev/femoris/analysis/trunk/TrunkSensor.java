package dev.femoris.analysis.trunk;

import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * One trunk sensor's last seconds of motion and how it sits on the body. Not thread-safe.
 *
 * <p>Whoever owns it adds entries to {@link #window} and then calls {@link #taken}.
 */
public final class TrunkSensor {

  /** A repetition of 20 s and what comes before it is known. */
  private static final double REMEMBERED_S = 24;

  private static final double LONGEST_HOLE_S = 0.15;

  /** Of the samples in a repetition. */
  private static final double MISSING_SHARE = 0.05;

  private final Placement placement;
  private final double motionTimeS;
  private final MotionWindow window;
  private final TrunkPose pose = new TrunkPose();
  private boolean worn = true;

  /**
   * @param motionTimeS time between entries, s
   */
  public TrunkSensor(Placement placement, double motionTimeS) {
    if (placement != Placement.SACRUM && placement != Placement.T12) {
      throw new IllegalArgumentException("%s is not on the trunk".formatted(placement.id()));
    }
    this.placement = placement;
    this.motionTimeS = motionTimeS;
    this.window = new MotionWindow((int) Math.ceil(REMEMBERED_S / motionTimeS));
  }

  public Placement placement() {
    return placement;
  }

  public MotionWindow window() {
    return window;
  }

  TrunkPose pose() {
    return pose;
  }

  /** Whether it is worn and sends. */
  public boolean worn() {
    return worn;
  }

  void worn(boolean now) {
    worn = now;
  }

  /**
   * An entry was added to the window.
   *
   * @param up direction up of it
   * @param thighUp direction up at the thigh at that time; zero while it is not known
   */
  public void taken(double[] up, boolean resting, double[] thighUp) {
    pose.push(up, resting, thighUp, motionTimeS);
  }

  /** Newest entry not after {@code nanos}; less than the oldest when there is none. */
  long at(long nanos) {
    long low = window.oldest() - 1;
    long high = window.newest();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (window.timeNanos(middle) <= nanos) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What there is of a time. */
  enum Coverage {
    WHOLE,
    /** Too many samples are missing. */
    HOLES,
    NONE
  }

  Coverage coverage(long fromNanos, long toNanos) {
    long from = at(fromNanos);
    long to = at(toNanos);
    long hole = (long) (LONGEST_HOLE_S * 1e9);
    if (from < window.oldest()
        || fromNanos - window.timeNanos(from) > hole
        || toNanos - window.timeNanos(to) > hole) {
      return Coverage.NONE;
    }
    int missing = 0;
    for (long n = from + 1; n <= to; n++) {
      missing += window.interpolated(n) ? 1 : 0;
      if (window.timeNanos(n) - window.timeNanos(n - 1) > hole) {
        return Coverage.HOLES;
      }
    }
    return missing > MISSING_SHARE * (to - from) ? Coverage.HOLES : Coverage.WHOLE;
  }

  /** Forward inclination at an entry, rad. */
  double inclinationRad(long n) {
    return pose.inclinationRad(window.up(n, 0), window.up(n, 1), window.up(n, 2));
  }

  /** Forward inclination at a time, interpolated, rad; an entry has to be before it. */
  double inclinationRadAt(long nanos) {
    long n = at(nanos);
    double here = inclinationRad(n);
    if (n == window.newest()) {
      return here;
    }
    double share =
        (double) (nanos - window.timeNanos(n)) / (window.timeNanos(n + 1) - window.timeNanos(n));
    return here + share * (inclinationRad(n + 1) - here);
  }

  /** Forward inclination at the newest entry, rad; NaN when that is not of just now. */
  double newestInclinationRad(long nowNanos) {
    long n = window.newest();
    boolean now =
        worn && n >= window.oldest() && nowNanos - window.timeNanos(n) < LONGEST_HOLE_S * 1e9;
    return now ? inclinationRad(n) : Double.NaN;
  }

  /** Mean forward inclination between two times, rad; NaN when there is no entry. */
  double meanInclinationRad(long fromNanos, long toNanos) {
    double sum = 0;
    int count = 0;
    for (long n = Math.max(window.oldest(), at(fromNanos)); n <= at(toNanos); n++) {
      sum += inclinationRad(n);
      count++;
    }
    return sum / count;
  }

  /** When it leant forward least between two times. */
  long mostUprightNanos(long fromNanos, long toNanos) {
    long best = Math.max(window.oldest(), at(fromNanos));
    double least = Double.POSITIVE_INFINITY;
    for (long n = best; n <= at(toNanos); n++) {
      double lean = inclinationRad(n);
      if (lean < least) {
        least = lean;
        best = n;
      }
    }
    return window.timeNanos(best);
  }

  void save(StateWriter to) {
    window.save(to);
    pose.save(to);
    to.put(worn);
  }

  void restore(StateReader from) {
    window.restore(from);
    pose.restore(from);
    worn = from.getBoolean();
  }
}
