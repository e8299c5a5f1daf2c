package dev.femoris.ingest.ble;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Checks numbered notifications as they come. */
final class NumberSink implements NotificationSink {

  private final int expectedBytes;
  private volatile long count;
  private volatile long wrong;
  private volatile long lastArrivalNanos;

  NumberSink(int expectedBytes) {
    this.expectedBytes = expectedBytes;
  }

  /** Only the library's thread writes. */
  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void notification(UUID characteristic, byte[] value, long arrivalNanos) {
    long number = Integer.toUnsignedLong(ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt());
    boolean whole = value.length == expectedBytes;
    for (int i = 4; whole && i < value.length; i++) {
      whole = value[i] == (byte) (number + i);
    }
    if (!whole || number != count || arrivalNanos - lastArrivalNanos < 0 && count > 0) {
      wrong++;
    }
    lastArrivalNanos = arrivalNanos;
    count++;
  }

  long count() {
    return count;
  }

  /** Those with another number or content than was due, or earlier than the one before. */
  long wrong() {
    return wrong;
  }
}
