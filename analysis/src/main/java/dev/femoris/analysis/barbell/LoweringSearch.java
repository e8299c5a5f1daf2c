package dev.femoris.analysis.barbell;

/**
 * Looks for the lowering of the bar between two moments at which it was at rest.
 *
 * <p>With the speed known to be zero at both, the sensor's constant error drops out, and a lowering
 * of a few seconds can be seen where integrating one way would lose it. Not thread-safe.
 */
final class LoweringSearch {

  private static final double MOVING_SHARE = 0.15;
  private static final double SEEN_SHARE = 0.4;

  private final BarMotion motion;
  private long first;
  private long last;

  LoweringSearch(BarMotion motion) {
    this.motion = motion;
  }

  /** Whether the bar went down by a good part of {@code riseM} between the two steps. */
  boolean find(long fromStep, long toStep, double riseM) {
    long from = Math.max(fromStep, motion.oldest());
    long to = Math.min(toStep, motion.newest());
    if (to - from < 2) {
      return false;
    }
    double drift = sumOf(from, to) / (to - from);
    double slowest = 0;
    double fall = 0;
    double speed = 0;
    for (long k = from + 1; k <= to; k++) {
      speed += BarMotion.STEP_S * (motion.accelMps2(k) - drift);
      slowest = Math.min(slowest, speed);
      fall += BarMotion.STEP_S * Math.min(0, speed);
    }
    bounds(from, to, drift, MOVING_SHARE * slowest);
    return -fall >= SEEN_SHARE * riseM;
  }

  private double sumOf(long from, long to) {
    double sum = 0;
    for (long k = from + 1; k <= to; k++) {
      sum += motion.accelMps2(k);
    }
    return sum;
  }

  private void bounds(long from, long to, double drift, double movingMps) {
    first = to;
    last = from;
    double speed = 0;
    for (long k = from + 1; k <= to; k++) {
      speed += BarMotion.STEP_S * (motion.accelMps2(k) - drift);
      if (speed < movingMps) {
        first = Math.min(first, k);
        last = k;
      }
    }
  }

  /** First step of the lowering last found. */
  long first() {
    return first;
  }

  /** Last step of the lowering last found. */
  long last() {
    return last;
  }
}
