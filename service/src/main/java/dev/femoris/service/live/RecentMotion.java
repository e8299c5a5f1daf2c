package dev.femoris.service.live;

import dev.femoris.service.message.ShownMotion;
import dev.femoris.service.message.TracePoints;

/**
 * The last seconds of motion, thinned to what a trace needs: what a page draws when it comes, comes
 * again, or the service was restarted. Thread-safe.
 */
public final class RecentMotion {

  private static final int CAPACITY = 800;

  /** 50 a second at most, so that the capacity is 16 s or more. */
  private static final long EVERY_NANOS = 19_900_000L;

  private final long[] timeNanos = new long[CAPACITY];
  private final double[] thetaRad = new double[CAPACITY];
  private final double[] pelvisRad = new double[CAPACITY];
  private final double[] thoraxRad = new double[CAPACITY];
  private long written;
  private long newestNanos;

  /** The analysis begins again. */
  public synchronized void clear() {
    written = 0;
    newestNanos = 0;
  }

  public synchronized void add(ShownMotion motion) {
    newestNanos = motion.timeNanos();
    long last = written == 0 ? Long.MIN_VALUE / 2 : timeNanos[(int) ((written - 1) % CAPACITY)];
    if (motion.timeNanos() - last >= EVERY_NANOS) {
      int at = (int) (written++ % CAPACITY);
      timeNanos[at] = motion.timeNanos();
      thetaRad[at] = motion.limb().thetaRad();
      pelvisRad[at] = motion.pelvisRad();
      thoraxRad[at] = motion.thoraxRad();
    }
  }

  /** Session time of the newest sample; 0 before the first. */
  public synchronized long newestNanos() {
    return newestNanos;
  }

  public synchronized TracePoints points() {
    int count = (int) Math.min(written, CAPACITY);
    var times = new long[count];
    var angles = new double[count];
    var pelvis = new double[count];
    var thorax = new double[count];
    for (int i = 0; i < count; i++) {
      int at = (int) ((written - count + i) % CAPACITY);
      times[i] = timeNanos[at];
      angles[i] = thetaRad[at];
      pelvis[i] = pelvisRad[at];
      thorax[i] = thoraxRad[at];
    }
    return new TracePoints(times, angles, pelvis, thorax);
  }
}
