package dev.femoris.ingest.device;

import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks over a notification's little-endian fields. Not thread-safe. */
public final class NotificationReader {

  private final ByteBuffer bytes;

  private NotificationReader(byte[] value) {
    this.bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * @throws MalformedNotificationException when it is longer than a characteristic can be
   */
  public static NotificationReader of(byte[] value) throws MalformedNotificationException {
    if (value.length > DeviceDecoder.MAX_NOTIFICATION_BYTES) {
      throw new MalformedNotificationException(
          Reason.TOO_LONG, DeviceDecoder.MAX_NOTIFICATION_BYTES);
    }
    return new NotificationReader(value);
  }

  public int position() {
    return bytes.position();
  }

  public int remaining() {
    return bytes.remaining();
  }

  public int u8() throws MalformedNotificationException {
    require(1);
    return bytes.get() & 0xFF;
  }

  public int u16() throws MalformedNotificationException {
    require(2);
    return bytes.getShort() & 0xFFFF;
  }

  public int i16() throws MalformedNotificationException {
    require(2);
    return bytes.getShort();
  }

  public long u32() throws MalformedNotificationException {
    require(4);
    return bytes.getInt() & 0xFFFF_FFFFL;
  }

  public long i64() throws MalformedNotificationException {
    require(8);
    return bytes.getLong();
  }

  /** A finite 32-bit floating-point number. */
  public double f32() throws MalformedNotificationException {
    require(4);
    float value = bytes.getFloat();
    if (!Float.isFinite(value)) {
      throw malformed(Reason.BAD_VALUE, -4);
    }
    return value;
  }

  /** Three 16-bit counts, each times {@code factor}. */
  public double[] vectorI16(double factor) throws MalformedNotificationException {
    require(6);
    return new double[] {
      bytes.getShort() * factor, bytes.getShort() * factor, bytes.getShort() * factor
    };
  }

  /** Three 32-bit floating-point numbers, each times {@code factor}. */
  public double[] vectorF32(double factor) throws MalformedNotificationException {
    require(12);
    return new double[] {f32() * factor, f32() * factor, f32() * factor};
  }

  public void skip(int count) throws MalformedNotificationException {
    require(count);
    bytes.position(bytes.position() + count);
  }

  /** All bytes must have been taken. */
  public void requireEnd() throws MalformedNotificationException {
    if (bytes.hasRemaining()) {
      throw malformed(Reason.BAD_LENGTH);
    }
  }

  public MalformedNotificationException malformed(Reason reason) {
    return malformed(reason, 0);
  }

  /** At the byte {@code relative} to the next one. */
  public MalformedNotificationException malformed(Reason reason, int relative) {
    return new MalformedNotificationException(reason, bytes.position() + relative);
  }

  private void require(int count) throws MalformedNotificationException {
    if (bytes.remaining() < count) {
      throw malformed(Reason.TOO_SHORT);
    }
  }
}
