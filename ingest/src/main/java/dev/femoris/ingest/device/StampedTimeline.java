package dev.femoris.ingest.device;

/**
 * Times of evenly spaced samples from the stamps of their packets, and what is missing between.
 *
 * <p>The sensor's true period is learnt from the stamps (a running mean over the last 1024 packets,
 * within 5 % of the nominal one), so neither coarse stamps nor a rate that is a little off reach
 * the spacing of the samples or look like a loss, and a minute without a link is still counted to
 * the sample. A packet is missed when the stamps moved on by more samples than came. Not
 * thread-safe.
 */
public final class StampedTimeline {

  private static final double MAX_RATE_DEVIATION = 0.05;
  private static final int LEARNING_PACKETS = 1024;
  private static final double PHASE_GAIN = 0.2;
  private static final double LOSS_SAMPLES = 0.6;
  private static final long RESTART_NANOS = 2_000_000_000L;

  /** Which sample of a packet its stamp belongs to. */
  public enum StampOf {
    FIRST_SAMPLE,
    LAST_SAMPLE
  }

  private final StampOf stampOf;
  private final double nominalNanos;
  private double periodNanos;
  private int learnt;
  private boolean started;
  private long lastStamp;
  private int lastCount;
  private double referenceNanos;
  private long shiftNanos;
  private long lastSampleNanos = Long.MIN_VALUE;

  public StampedTimeline(StampOf stampOf, double nominalPeriodNanos) {
    this.stampOf = stampOf;
    this.nominalNanos = nominalPeriodNanos;
    this.periodNanos = nominalPeriodNanos;
  }

  /** Takes a packet's stamp; says where its samples lie. */
  public Stretch place(long stampNanos, int count) {
    if (!started) {
      started = true;
      referenceNanos = stampNanos;
      return stretch(stampNanos, count, 0, false);
    }
    long elapsed = stampNanos - lastStamp;
    if (elapsed <= -RESTART_NANOS) {
      return restart(stampNanos, count);
    }
    if (elapsed <= 0) {
      return Stretch.REPEATED;
    }
    int expected = stampOf == StampOf.FIRST_SAMPLE ? lastCount : count;
    long missing = missing(elapsed, expected);
    if (missing == 0) {
      learn((double) elapsed / expected);
      double predicted = referenceNanos + expected * periodNanos;
      referenceNanos = predicted + PHASE_GAIN * (stampNanos + shiftNanos - predicted);
    } else {
      referenceNanos = stampNanos + shiftNanos;
    }
    return stretch(stampNanos, count, missing, false);
  }

  /** The stamp that time 0 stands for: not 0 once the stamps fell back. */
  public long zeroNanos() {
    return -shiftNanos;
  }

  private long missing(long elapsed, int expected) {
    double surplus = elapsed / periodNanos - expected;
    double tolerance =
        learnt >= 4 ? LOSS_SAMPLES : Math.max(LOSS_SAMPLES, MAX_RATE_DEVIATION * expected);
    return surplus > tolerance ? Math.max(1, Math.round(surplus)) : 0;
  }

  private void learn(double measuredNanos) {
    if (Math.abs(measuredNanos - nominalNanos) > nominalNanos * MAX_RATE_DEVIATION) {
      return;
    }
    learnt = Math.min(learnt + 1, LEARNING_PACKETS);
    periodNanos += (measuredNanos - periodNanos) / learnt;
  }

  /** The stamps fell back: time goes on one period after the last sample. */
  private Stretch restart(long stampNanos, int count) {
    long ahead = stampOf == StampOf.FIRST_SAMPLE ? 1 : count;
    shiftNanos = lastSampleNanos + Math.round(ahead * periodNanos) - stampNanos;
    referenceNanos = (double) stampNanos + shiftNanos;
    return stretch(stampNanos, count, 0, true);
  }

  private Stretch stretch(long stampNanos, int count, long missing, boolean restarted) {
    lastStamp = stampNanos;
    lastCount = count;
    double back = stampOf == StampOf.FIRST_SAMPLE ? 0 : (count - 1) * periodNanos;
    long first = Math.round(referenceNanos - back);
    // Doubles hold nanoseconds since 2000 to about 0.1 us: enough, but never backwards.
    first = Math.max(first, lastSampleNanos == Long.MIN_VALUE ? first : lastSampleNanos + 1);
    lastSampleNanos = first + Math.round((count - 1) * periodNanos);
    return new Stretch(first, periodNanos, count, missing, restarted);
  }
}
