package dev.femoris.ingest.relay;

/**
 * The time from one sample to the next, as measured.
 *
 * @param nanos the period
 * @param samples over how many samples it was measured; 0: it is what the sensor was asked for
 */
public record SamplePeriod(double nanos, long samples) {

  /** So many times the samples it was measured over can be counted by it: stamps may be coarse. */
  private static final long REACH = 4;

  public SamplePeriod {
    if (!(nanos > 0) || samples < 0) {
      throw new IllegalArgumentException(
          "period %s ns over %d samples: must be above 0, over 0 or more"
              .formatted(nanos, samples));
    }
  }

  /** Samples that fit into that time. */
  long samplesIn(long durationNanos) {
    return Math.round(durationNanos / nanos);
  }

  /** Whether so many samples are counted to the sample. */
  boolean isExactFor(long count) {
    return count <= REACH * samples;
  }
}
