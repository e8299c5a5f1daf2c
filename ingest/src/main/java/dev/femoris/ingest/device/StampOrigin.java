package dev.femoris.ingest.device;

/**
 * Makes stamps relative to the connection's first one. A jump of more than an hour, either way, is
 * the sensor's clock being set: time then goes on from where it was. Not thread-safe.
 */
public final class StampOrigin {

  private static final long MAX_JUMP_NANOS = 3_600_000_000_000L;

  private boolean started;
  private long base;
  private long last;

  /** Time since the first stamp. */
  public long relativeNanos(long stampNanos) {
    if (!started) {
      started = true;
      base = stampNanos;
    } else if (!isNear(stampNanos)) {
      base += stampNanos - last;
    }
    last = stampNanos;
    return stampNanos - base;
  }

  /** The stamp that time 0 stands for; 0 before the first one. */
  public long zeroNanos() {
    return base;
  }

  private boolean isNear(long stampNanos) {
    long jump = stampNanos - last;
    boolean overflow = ((stampNanos ^ last) & (stampNanos ^ jump)) < 0;
    return !overflow && jump <= MAX_JUMP_NANOS && jump >= -MAX_JUMP_NANOS;
  }
}
