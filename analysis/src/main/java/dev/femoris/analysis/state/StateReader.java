package dev.femoris.analysis.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads a snapshot back in the order it was written. Not thread-safe. */
public final class StateReader {

  private final ByteBuffer buffer;

  public StateReader(byte[] snapshot) {
    this.buffer = ByteBuffer.wrap(snapshot);
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
    return type.getEnumConstants()[getInt()];
  }

  /** Fills all of {@code into}. */
  public void get(double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = getDouble();
    }
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
