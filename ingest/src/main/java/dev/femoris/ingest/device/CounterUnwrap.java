package dev.femoris.ingest.device;

/** Makes a 32-bit counter that wraps run on. Not thread-safe. */
public final class CounterUnwrap {

  /** Counts until the counter begins anew. */
  public static final long WRAP = 1L << 32;

  private static final long HALF = 1L << 31;

  private boolean started;
  private long value;

  /** The counter's value, continued past every wrap. */
  public long push(long counter) {
    if (!started) {
      started = true;
      value = counter;
      return value;
    }
    long step = (counter - value) & 0xFFFF_FFFFL;
    value += step < HALF ? step : step - 2 * HALF;
    return value;
  }
}
