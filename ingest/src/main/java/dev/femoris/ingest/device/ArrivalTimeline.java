package dev.femoris.ingest.device;

/**
 * Times of evenly spaced samples of a sensor that stamps nothing, from when they arrived: a slow
 * loop takes out the jitter of the radio. Not thread-safe.
 *
 * <p>Samples that come more than {@value #LOSS_NANOS} ns later than due were held up, or others are
 * lost before them. What was held up comes in a bunch and catches up; so they count as lost when
 * all that comes for {@value #PATIENCE_NANOS} ns is late, or one comes later than {@value
 * #SURE_NANOS} ns.
 */
public final class ArrivalTimeline {

  static final long LOSS_NANOS = 250_000_000L;
  static final long PATIENCE_NANOS = 500_000_000L;
  static final long SURE_NANOS = 1_500_000_000L;

  /** A radio's usual jitter; what is later than that says little about the clock. */
  private static final double JITTER_NANOS = 30e6;

  private static final double PHASE_GAIN = 0.02;
  private static final double RATE_GAIN = 0.0001;
  private static final double MAX_RATE_DEVIATION = 0.05;

  private final double nominalNanos;
  private double periodNanos;
  private double lastNanos;
  private long lastGiven = Long.MIN_VALUE;
  private boolean started;
  private boolean allLate;
  private long lateSinceNanos;
  private double leastLate;

  public ArrivalTimeline(double nominalPeriodNanos) {
    this.nominalNanos = nominalPeriodNanos;
    this.periodNanos = nominalPeriodNanos;
  }

  /**
   * @param arrivalNanos when the packet came; its last sample is not newer
   */
  public Stretch place(long arrivalNanos, int count) {
    if (!started) {
      started = true;
      lastNanos = arrivalNanos;
      return stretch(count, 0);
    }
    lastNanos += count * periodNanos;
    double late = arrivalNanos - lastNanos;
    if (late > LOSS_NANOS) {
      return stretch(count, lost(late, arrivalNanos));
    }
    allLate = false;
    follow(late, count);
    return stretch(count, 0);
  }

  /** Samples lost before this packet; 0 while they may only have been held up. */
  private long lost(double late, long arrivalNanos) {
    if (!allLate) {
      allLate = true;
      lateSinceNanos = arrivalNanos;
      leastLate = late;
    }
    leastLate = Math.min(leastLate, late);
    if (late < SURE_NANOS && arrivalNanos - lateSinceNanos < PATIENCE_NANOS) {
      return 0;
    }
    allLate = false;
    long missing = Math.max(1, Math.round(leastLate / periodNanos));
    lastNanos += missing * periodNanos;
    return missing;
  }

  private void follow(double late, int count) {
    double counted = Math.clamp(late, -JITTER_NANOS, JITTER_NANOS);
    double limit = nominalNanos * MAX_RATE_DEVIATION;
    lastNanos += PHASE_GAIN * counted;
    periodNanos =
        Math.clamp(
            periodNanos + RATE_GAIN * counted / count, nominalNanos - limit, nominalNanos + limit);
  }

  private Stretch stretch(int count, long missing) {
    long first = Math.round(lastNanos - (count - 1) * periodNanos);
    first = lastGiven == Long.MIN_VALUE ? first : Math.max(first, lastGiven + 1);
    lastGiven = first + Math.round((count - 1) * periodNanos);
    return new Stretch(first, periodNanos, count, missing, false);
  }
}
