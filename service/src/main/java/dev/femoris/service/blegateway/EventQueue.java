package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.NotificationSink;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Where the gateway's threads meet. Overflow policy: count and drop. A notification that finds the
 * queue full is counted for its sensor and reported as missing; nobody waits on an adapter's
 * thread. Thread-safe.
 */
final class EventQueue {

  private static final int CAPACITY = 8192;

  private final ArrayBlockingQueue<GatewayEvent> events = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicLongArray overflowed;

  EventQueue(int sensors) {
    this.overflowed = new AtomicLongArray(sensors);
  }

  /** What a sensor's notifications are given to. */
  NotificationSink sinkOf(int sensor) {
    return (characteristic, value, arrivalNanos) -> {
      if (!events.offer(
          new GatewayEvent.Notification(sensor, characteristic, value, arrivalNanos))) {
        overflowed.incrementAndGet(sensor);
      }
    };
  }

  /** Waits for room; for the radio's thread. */
  void put(GatewayEvent event) throws InterruptedException {
    events.put(event);
  }

  /** False when there is no room; for the broker's threads, whose messages come again. */
  boolean offer(GatewayEvent event) {
    return events.offer(event);
  }

  /** Waits for an event, then takes up to {@code max} that are there. */
  void take(List<GatewayEvent> into, int max, long timeoutNanos) throws InterruptedException {
    var first = events.poll(timeoutNanos, TimeUnit.NANOSECONDS);
    if (first != null) {
      into.add(first);
      events.drainTo(into, max - 1);
    }
  }

  /** Notifications of a sensor that were lost here since the last call. */
  long takeOverflowed(int sensor) {
    return overflowed.getAndSet(sensor, 0);
  }
}
