package dev.femoris.ingest.device;

/**
 * Times of evenly spaced samples of a sensor that stamps nothing, from when they arrived: a slow
 * loop takes out the jitter of the radio. When they come more than {@value #LOSS_NANOS} ns later
 * than due, samples are taken for lost. Not thread-safe.
 */
public final class ArrivalTimeline {

  static final long LOSS_NANOS = 250_000_000L;
  private static final double PHASE_GAIN = 0.05;
  private static final double RATE_GAIN = 0.001;
  private static final double MAX_RATE_DEVIATION = 0.05;

  private final double nominalNanos;
  private double periodNanos;
  private double lastNanos;
  private long lastGiven = Long.MIN_VALUE;
  private boolean started;

  public ArrivalTimeline(double nominalPeriodNanos) {
    this.nominalNanos = nominalPeriodNanos;
    this.periodNanos = nominalPeriodNanos;
  }

  /**
   * @param arrivalNanos when the packet came; its last sample is not newer
   */
  public Stretch place(long arrivalNanos, int count) {
    double predicted = lastNanos + count * periodNanos;
    double late = arrivalNanos - predicted;
    long missing = 0;
    if (!started || late > LOSS_NANOS) {
      missing = started ? Math.max(1, Math.round(late / periodNanos)) : 0;
      started = true;
      lastNanos = arrivalNanos;
    } else {
      lastNanos = predicted + PHASE_GAIN * late;
      double limit = nominalNanos * MAX_RATE_DEVIATION;
      periodNanos =
          Math.clamp(
              periodNanos + RATE_GAIN * late / count, nominalNanos - limit, nominalNanos + limit);
    }
    return stretch(count, missing);
  }

  private Stretch stretch(int count, long missing) {
    long first = Math.round(lastNanos - (count - 1) * periodNanos);
    first = lastGiven == Long.MIN_VALUE ? first : Math.max(first, lastGiven + 1);
    lastGiven = first + Math.round((count - 1) * periodNanos);
    return new Stretch(first, periodNanos, count, missing, false);
  }
}
