package dev.femoris.service.liveset;

/** Session time after {@code fromNanos} up to {@code toNanos}, that one included. */
public record Span(long fromNanos, long toNanos) {

  /** Pages tell times in steps of 0.1 ms; no two repetitions end so close to each other. */
  private static final long ROUNDING_NANOS = 2_000_000L;

  public Span {
    if (fromNanos < 0 || toNanos < fromNanos) {
      throw new IllegalArgumentException(
          "a span from %d to %d ns is none".formatted(fromNanos, toNanos));
    }
  }

  /** Whether a repetition that ended then is meant. */
  public boolean holdsEnd(long endNanos) {
    return endNanos > fromNanos + ROUNDING_NANOS && endNanos <= toNanos + ROUNDING_NANOS;
  }

  /** Whether something that happened then is meant. */
  public boolean holds(long timeNanos) {
    return timeNanos >= fromNanos - ROUNDING_NANOS && timeNanos <= toNanos + ROUNDING_NANOS;
  }

  /** The same, ending at {@code latestNanos} at the latest. */
  public Span until(long latestNanos) {
    long to = Math.min(toNanos, latestNanos);
    return new Span(Math.min(fromNanos, to), to);
  }
}
