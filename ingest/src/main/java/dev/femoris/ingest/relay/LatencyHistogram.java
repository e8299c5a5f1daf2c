package dev.femoris.ingest.relay;

/** How long something took, in steps of an eighth of a doubling from 1 µs on. Not thread-safe. */
public final class LatencyHistogram {

  private static final int STEPS = 8;
  private static final int BUCKETS = 26 * STEPS;

  private final long[] counts = new long[BUCKETS];
  private long total;

  public void record(long nanos) {
    double micros = Math.max(1, nanos / 1e3);
    int bucket = (int) (Math.log(micros) / Math.log(2) * STEPS);
    counts[Math.clamp(bucket, 0, BUCKETS - 1)]++;
    total++;
  }

  public long count() {
    return total;
  }

  /** Upper end of the step that holds this share, in ms; 0 when nothing was recorded. */
  public double percentileMs(double share) {
    long wanted = (long) Math.ceil(share * total);
    long seen = 0;
    for (int bucket = 0; bucket < BUCKETS && total > 0; bucket++) {
      seen += counts[bucket];
      if (seen >= wanted) {
        return Math.pow(2, (bucket + 1.0) / STEPS) / 1e3;
      }
    }
    return 0;
  }
}
