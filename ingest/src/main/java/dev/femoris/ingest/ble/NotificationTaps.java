package dev.femoris.ingest.ble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The taps of one connection. Used by the connection's thread. */
public final class NotificationTaps {

  private static final Duration MOST_WAIT = Duration.ofSeconds(5);
  private static final long STEP_NANOS = 5_000_000;

  private final List<NotificationTap> taps = new ArrayList<>();
  private final AtomicLong sinkFailures;

  /**
   * @param sinkFailures counts what sinks threw
   */
  public NotificationTaps(AtomicLong sinkFailures) {
    this.sinkFailures = sinkFailures;
  }

  /** A tap for one characteristic. */
  public NotificationTap open(UUID characteristic, NotificationSink sink) {
    var tap = new NotificationTap(characteristic, sink, sinkFailures);
    taps.add(tap);
    return tap;
  }

  /**
   * Waits until nothing has come for {@code silence}, counted from now at the earliest.
   *
   * @return false when it still comes after five seconds
   */
  public boolean awaitSilence(Duration silence) {
    long sinceNanos = System.nanoTime();
    long deadline = sinceNanos + MOST_WAIT.toNanos();
    while (System.nanoTime() - lastNanos(sinceNanos) < silence.toNanos()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    return true;
  }

  private long lastNanos(long sinceNanos) {
    long last = sinceNanos;
    for (var tap : taps) {
      last = tap.lastNanos() - last > 0 ? tap.lastNanos() : last;
    }
    return last;
  }
}
