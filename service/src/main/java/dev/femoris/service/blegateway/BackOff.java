package dev.femoris.service.blegateway;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between attempts: doubled after each failure, with jitter. Not thread-safe. */
final class BackOff {

  private static final int MAX_DOUBLINGS = 16;

  private final Duration shortest;
  private final Duration longest;
  private int failures;

  BackOff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /** The pause after one more failure. */
  long nextNanos() {
    long doubled = shortest.toNanos() << Math.min(failures, MAX_DOUBLINGS);
    failures++;
    long full = Math.min(doubled, longest.toNanos());
    return full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
  }

  void reset() {
    failures = 0;
  }
}
