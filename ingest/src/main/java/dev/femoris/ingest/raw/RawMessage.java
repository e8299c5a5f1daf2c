package dev.femoris.ingest.raw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** One message as it was received. Owns its payload: do not change the array. */
public final class RawMessage {

  private final MessageKind kind;
  private final String device;
  private final long arrivalNanos;
  private final byte[] payload;

  /**
   * @param kind what the topic carries
   * @param device the sensor's name in the topic, at most 255 bytes of UTF-8
   * @param arrivalNanos wall clock at reception, ns since 1970
   * @param payload not copied
   */
  public RawMessage(MessageKind kind, String device, long arrivalNanos, byte[] payload) {
    int nameBytes = device.getBytes(StandardCharsets.UTF_8).length;
    if (nameBytes == 0 || nameBytes > 255) {
      throw new IllegalArgumentException(
          "device name of %d bytes: must be 1 to 255".formatted(nameBytes));
    }
    this.kind = kind;
    this.device = device;
    this.arrivalNanos = arrivalNanos;
    this.payload = payload;
  }

  public MessageKind kind() {
    return kind;
  }

  public String device() {
    return device;
  }

  public long arrivalNanos() {
    return arrivalNanos;
  }

  public byte[] payload() {
    return payload;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawMessage that
        && kind == that.kind
        && device.equals(that.device)
        && arrivalNanos == that.arrivalNanos
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, device, arrivalNanos, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "%s of %s, %d bytes".formatted(kind, device, payload.length);
  }
}
