package dev.femoris.service.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts failed attempts by key in windows of time. Keys share a fixed number of counters, chosen
 * by a hash with a secret: memory does not grow, and nobody can push a key's counter out by trying
 * others. Thread-safe.
 */
final class AttemptLimit {

  private static final int COUNTERS = 8192;

  private final int most;
  private final long windowMillis;
  private final long seed = new SecureRandom().nextLong();
  private final long[] windowEndsMillis = new long[COUNTERS];
  private final int[] failures = new int[COUNTERS];

  /**
   * @param most failures within {@code window} after the first; then nothing more is tried
   */
  AttemptLimit(int most, Duration window) {
    this.most = most;
    this.windowMillis = window.toMillis();
  }

  /** How long to wait; empty when an attempt may be made. */
  synchronized Optional<Duration> blocked(String key, Instant now) {
    int at = counter(key);
    long leftMillis = windowEndsMillis[at] - now.toEpochMilli();
    return leftMillis > 0 && failures[at] >= most
        ? Optional.of(Duration.ofMillis(leftMillis))
        : Optional.empty();
  }

  synchronized void failed(String key, Instant now) {
    int at = counter(key);
    if (windowEndsMillis[at] <= now.toEpochMilli()) {
      windowEndsMillis[at] = now.toEpochMilli() + windowMillis;
      failures[at] = 0;
    }
    failures[at]++;
  }

  synchronized void succeeded(String key) {
    failures[counter(key)] = 0;
  }

  private int counter(String key) {
    long hash = seed;
    for (int i = 0; i < key.length(); i++) {
      hash = mixed(hash ^ key.charAt(i));
    }
    return (int) Math.floorMod(hash, (long) COUNTERS);
  }

  /** The finaliser of SplitMix64. */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
