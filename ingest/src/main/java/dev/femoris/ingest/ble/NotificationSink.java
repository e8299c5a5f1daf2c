package dev.femoris.ingest.ble;

import java.util.UUID;

/**
 * Takes notifications on the library's thread: copies what it needs, never blocks, never throws.
 */
@FunctionalInterface
public interface NotificationSink {

  /**
   * @param value the sink's own; nobody else changes it
   * @param arrivalNanos {@link System#nanoTime()} when it came
   */
  void notification(UUID characteristic, byte[] value, long arrivalNanos);
}
