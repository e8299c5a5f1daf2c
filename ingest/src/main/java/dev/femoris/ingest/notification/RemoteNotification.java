package dev.femoris.ingest.notification;

import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** A notification that another machine received. Owns its value: do not change the array. */
public final class RemoteNotification {

  private static final int FORMAT = 1;
  private static final int HEADER_BYTES = 15;

  private final long sequence;
  private final long arrivalNanos;
  private final int characteristic;
  private final byte[] value;

  /**
   * @param sequence from 0, without a hole
   * @param arrivalNanos on the other machine's monotonic clock
   * @param characteristic its number in the profile's list of notifying ones
   * @param value not copied
   */
  public RemoteNotification(long sequence, long arrivalNanos, int characteristic, byte[] value) {
    this.sequence = sequence;
    this.arrivalNanos = arrivalNanos;
    this.characteristic = characteristic;
    this.value = value;
  }

  public long sequence() {
    return sequence;
  }

  public long arrivalNanos() {
    return arrivalNanos;
  }

  public int characteristic() {
    return characteristic;
  }

  public byte[] value() {
    return value;
  }

  /**
   * Reads a message.
   *
   * @throws MalformedNotificationException when it is not one; none of it is to be used then
   */
  public static List<RemoteNotification> decode(ByteBuffer message)
      throws MalformedNotificationException {
    var in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (!in.hasRemaining()) {
      throw new MalformedNotificationException(Reason.TOO_SHORT, 0);
    }
    if (in.get() != FORMAT) {
      throw new MalformedNotificationException(Reason.UNKNOWN_TYPE, 0);
    }
    var notifications = new ArrayList<RemoteNotification>();
    while (in.hasRemaining()) {
      notifications.add(next(in));
    }
    return notifications;
  }

  private static RemoteNotification next(ByteBuffer in) throws MalformedNotificationException {
    int at = in.position();
    if (in.remaining() < HEADER_BYTES) {
      throw new MalformedNotificationException(Reason.TOO_SHORT, at);
    }
    long sequence = in.getInt() & 0xFFFF_FFFFL;
    long arrivalNanos = in.getLong();
    int characteristic = in.get() & 0xFF;
    int length = in.getShort() & 0xFFFF;
    if (length > DeviceDecoder.MAX_NOTIFICATION_BYTES) {
      throw new MalformedNotificationException(Reason.TOO_LONG, at);
    }
    if (length > in.remaining()) {
      throw new MalformedNotificationException(Reason.BAD_LENGTH, at);
    }
    var value = new byte[length];
    in.get(value);
    return new RemoteNotification(sequence, arrivalNanos, characteristic, value);
  }
}
