package dev.femoris.ingest.device.movelladot;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import java.util.Arrays;

/**
 * A message of the recording service: {@code [id u8][length u8][bytes][check u8]}; all bytes
 * together sum to 0 modulo 256.
 */
public final class DotMessage {

  private static final int FRAME_BYTES = 3;

  private final int id;
  private final byte[] content;

  private DotMessage(int id, byte[] content) {
    this.id = id;
    this.content = content;
  }

  public static DotMessage of(int id, byte... content) {
    if (id < 0 || id > 0xFF || content.length > 0xFF) {
      throw new IllegalArgumentException(
          "message %d of %d bytes: both must be 0..255".formatted(id, content.length));
    }
    return new DotMessage(id, content.clone());
  }

  public static DotMessage parse(byte[] value) throws MalformedNotificationException {
    if (value.length < FRAME_BYTES) {
      throw new MalformedNotificationException(Reason.TOO_SHORT, value.length);
    }
    int length = value[1] & 0xFF;
    if (value.length != FRAME_BYTES + length) {
      throw new MalformedNotificationException(Reason.BAD_LENGTH, 1);
    }
    if (sum(value, value.length) != 0) {
      throw new MalformedNotificationException(Reason.BAD_CHECK, value.length - 1);
    }
    return new DotMessage(value[0] & 0xFF, Arrays.copyOfRange(value, 2, 2 + length));
  }

  public int id() {
    return id;
  }

  public byte[] content() {
    return content.clone();
  }

  public byte[] bytes() {
    byte[] bytes = new byte[FRAME_BYTES + content.length];
    bytes[0] = (byte) id;
    bytes[1] = (byte) content.length;
    System.arraycopy(content, 0, bytes, 2, content.length);
    bytes[bytes.length - 1] = (byte) -sum(bytes, bytes.length - 1);
    return bytes;
  }

  private static int sum(byte[] bytes, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += bytes[i];
    }
    return sum & 0xFF;
  }
}
