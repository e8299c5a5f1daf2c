package dev.femoris.analysis.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Reads a snapshot back in the order it was written. Not thread-safe. */
public final class StateReader {

  private final ByteBuffer buffer;

  /**
   * @throws IllegalArgumentException when the snapshot is not as it was written
   */
  public StateReader(byte[] snapshot) {
    int length = snapshot.length - Integer.BYTES;
    if (length < 0) {
      throw new IllegalArgumentException("snapshot of %d bytes".formatted(snapshot.length));
    }
    var crc = new CRC32();
    crc.update(snapshot, 0, length);
    if ((int) crc.getValue() != ByteBuffer.wrap(snapshot, length, Integer.BYTES).getInt()) {
      throw new IllegalArgumentException("snapshot is damaged: its checksum does not fit");
    }
    this.buffer = ByteBuffer.wrap(snapshot, 0, length).slice();
  }

  /**
   * @throws IllegalArgumentException here and below when the snapshot ends too early
   */
  public long getLong() {
    return take(Long.BYTES).getLong();
  }

  public int getInt() {
    return take(Integer.BYTES).getInt();
  }

  public double getDouble() {
    return take(Double.BYTES).getDouble();
  }

  public boolean getBoolean() {
    return take(1).get() != 0;
  }

  public <E extends Enum<E>> E getEnum(Class<E> type) {
    E[] values = type.getEnumConstants();
    int ordinal = getInt();
    if (ordinal < 0 || ordinal >= values.length) {
      throw new IllegalArgumentException(
          "snapshot holds no %s: number %d".formatted(type.getSimpleName(), ordinal));
    }
    return values[ordinal];
  }

  /** Fills all of {@code into}. */
  public void get(double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = getDouble();
    }
  }

  /** Bytes that were put with their number. */
  public byte[] getBytes() {
    int length = getInt();
    if (length < 0) {
      throw new IllegalArgumentException("snapshot holds %d bytes of something".formatted(length));
    }
    byte[] bytes = new byte[length];
    take(length).get(bytes);
    return bytes;
  }

  /** Ends the reading; whatever is left over means that writer and reader disagree. */
  public void end() {
    if (buffer.hasRemaining()) {
      throw new IllegalArgumentException(
          "snapshot has %d bytes too many".formatted(buffer.remaining()));
    }
  }

  private ByteBuffer take(int bytes) {
    if (buffer.remaining() < bytes) {
      throw new IllegalArgumentException(
          "snapshot ends after %d bytes".formatted(buffer.limit()), new BufferUnderflowException());
    }
    return buffer;
  }
}
