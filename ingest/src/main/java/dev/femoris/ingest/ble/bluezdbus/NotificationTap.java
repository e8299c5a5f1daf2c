package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.NotificationSink;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.interfaces.Properties.PropertiesChanged;
import org.freedesktop.dbus.types.Variant;

/** Hears a characteristic's property changes; a changed value is a notification. */
final class NotificationTap implements DBusSigHandler<PropertiesChanged> {

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
  public void handle(PropertiesChanged change) {
    Variant<?> value = change.getPropertiesChanged().get("Value");
    if (value == null) {
      return;
    }
    long now = System.nanoTime();
    lastNanos = now;
    try {
      sink.notification(characteristic, bytes(value.getValue()), now);
    } catch (RuntimeException failure) {
      // It would end up in the library's log only.
      sinkFailures.incrementAndGet();
    }
  }

  private static byte[] bytes(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    var list = (List<?>) value;
    var bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (Byte) list.get(i);
    }
    return bytes;
  }

  /** When the last one came, or the tap was made. */
  long lastNanos() {
    return lastNanos;
  }
}
