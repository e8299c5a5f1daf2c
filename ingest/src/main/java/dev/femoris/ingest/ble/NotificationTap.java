package dev.femoris.ingest.ble;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Between a library's callback and a sink: hands the bytes on, and nothing else. */
public final class NotificationTap {

  private final UUID characteristic;
  private final NotificationSink sink;
  private final AtomicLong sinkFailures;
  private volatile long lastNanos = System.nanoTime();

  NotificationTap(UUID characteristic, NotificationSink sink, AtomicLong sinkFailures) {
    this.characteristic = characteristic;
    this.sink = sink;
    this.sinkFailures = sinkFailures;
  }

  /** Takes a notification on the library's thread; what the sink throws is counted. */
  public void heard(byte[] value) {
    long now = System.nanoTime();
    lastNanos = now;
    try {
      sink.notification(characteristic, value, now);
    } catch (RuntimeException failure) {
      // The library would swallow it.
      sinkFailures.incrementAndGet();
    }
  }

  /** When the last one came, or the tap was made. */
  long lastNanos() {
    return lastNanos;
  }
}
