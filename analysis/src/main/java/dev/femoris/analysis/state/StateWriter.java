package dev.femoris.analysis.state;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Collects the numbers of a snapshot. Not thread-safe. */
public final class StateWriter {

  private ByteBuffer buffer = ByteBuffer.allocate(4096);

  public StateWriter put(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  public StateWriter put(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  public StateWriter put(double value) {
    room(Double.BYTES).putDouble(value);
    return this;
  }

  public StateWriter put(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
    return this;
  }

  public StateWriter put(Enum<?> value) {
    return put(value.ordinal());
  }

  /** Writes all of {@code values}, without their number: the reader knows it. */
  public StateWriter put(double[] values) {
    for (double value : values) {
      put(value);
    }
    return this;
  }

  /** Writes {@code bytes} with their number. */
  public StateWriter put(byte[] bytes) {
    put(bytes.length);
    room(bytes.length).put(bytes);
    return this;
  }

  /** All that was put, with a checksum behind it. */
  public byte[] toBytes() {
    int length = buffer.position();
    var crc = new CRC32();
    crc.update(buffer.array(), 0, length);
    byte[] bytes = Arrays.copyOf(buffer.array(), length + Integer.BYTES);
    ByteBuffer.wrap(bytes, length, Integer.BYTES).putInt((int) crc.getValue());
    return bytes;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
    }
    return buffer;
  }
}
