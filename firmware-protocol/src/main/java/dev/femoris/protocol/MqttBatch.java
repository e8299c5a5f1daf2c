package dev.femoris.protocol;

import dev.femoris.protocol.MalformedPacketException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Several frames as one MQTT payload: magic {@code FB}, version, frame count, length-prefixed
 * frames, CRC-32. The frames are handed on undecoded: one bad frame does not spoil the batch.
 */
public final class MqttBatch {

  /** Longest payload read or written, in bytes. */
  public static final int MAX_BYTES = 65_536;

  private static final byte MAGIC_0 = 'F';
  private static final byte MAGIC_1 = 'B';
  private static final byte VERSION = (byte) (Packet.MAJOR_VERSION << 4);
  private static final int HEADER_BYTES = 6;
  private static final int CRC_BYTES = 4;

  private MqttBatch() {}

  /** The payload of these frames, each as {@link PacketEncoder} writes it. */
  public static byte[] encode(List<byte[]> frames) {
    int size = HEADER_BYTES + CRC_BYTES + frames.stream().mapToInt(f -> 2 + f.length).sum();
    if (size > MAX_BYTES || frames.isEmpty()) {
      throw new IllegalArgumentException(
          "%d frames, %d bytes: must be at least 1 and at most %d bytes"
              .formatted(frames.size(), size, MAX_BYTES));
    }
    var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC_0).put(MAGIC_1).put(VERSION).put((byte) 0).putShort((short) frames.size());
    for (byte[] frame : frames) {
      out.putShort((short) frame.length).put(frame);
    }
    return out.putInt(crc(out.array(), out.position())).array();
  }

  /**
   * The frames of a payload, in order.
   *
   * @throws MalformedPacketException if the envelope is not sound; frames are not looked into
   */
  public static List<byte[]> decode(byte[] payload) throws MalformedPacketException {
    checkEnvelope(payload);
    var in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    int end = payload.length - CRC_BYTES;
    int count = in.getShort(4) & 0xFFFF;
    in.position(HEADER_BYTES);
    var frames = new ArrayList<byte[]>(Math.min(count, payload.length / 2));
    for (int i = 0; i < count; i++) {
      frames.add(nextFrame(in, end));
    }
    return List.copyOf(frames);
  }

  private static byte[] nextFrame(ByteBuffer in, int end) throws MalformedPacketException {
    int at = in.position();
    if (end - at < 2) {
      throw new MalformedPacketException(Reason.BAD_LENGTH, at);
    }
    int length = in.getShort() & 0xFFFF;
    if (end - in.position() < length) {
      throw new MalformedPacketException(Reason.BAD_LENGTH, at);
    }
    var frame = new byte[length];
    in.get(frame);
    return frame;
  }

  private static void checkEnvelope(byte[] payload) throws MalformedPacketException {
    if (payload.length < HEADER_BYTES + CRC_BYTES) {
      throw new MalformedPacketException(Reason.TOO_SHORT, payload.length);
    }
    if (payload.length > MAX_BYTES) {
      throw new MalformedPacketException(Reason.TOO_LONG, MAX_BYTES);
    }
    if (payload[0] != MAGIC_0 || payload[1] != MAGIC_1) {
      throw new MalformedPacketException(Reason.BAD_MAGIC, 0);
    }
    if ((payload[2] & 0xFF) >>> 4 != Packet.MAJOR_VERSION) {
      throw new MalformedPacketException(Reason.UNKNOWN_VERSION, 2);
    }
    int end = payload.length - CRC_BYTES;
    int stored = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    if (crc(payload, end) != stored) {
      throw new MalformedPacketException(Reason.BAD_CRC, end);
    }
  }

  private static int crc(byte[] bytes, int length) {
    var crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
