package dev.femoris.service;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, not for a time. */
public final class Deadline {

  private static final long POLL_NANOS = 20_000_000L;

  private Deadline() {}

  /** Returns when {@code condition} holds; fails when it does not within {@code limit}. */
  public static void await(String what, Duration limit, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within %s: %s".formatted(limit, what));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
