package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.NotificationSink;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tinyb.BluetoothNotification;

/** Called by TinyB's thread: hands the bytes on, and nothing else. */
final class NotificationTap implements BluetoothNotification<byte[]> {

  private final UUID characteristic;
  private final NotificationSink sink;
  private final AtomicLong sinkFailures;
  private volatile long lastNanos = System.nanoTime();

  NotificationTap(UUID characteristic, NotificationSink sink, AtomicLong sinkFailures) {
    this.characteristic = characteristic;
    this.sink = sink;
    this.sinkFailures = sinkFailures;
  }

  @Override
  public void run(byte[] value) {
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
