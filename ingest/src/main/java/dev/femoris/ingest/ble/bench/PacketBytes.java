package dev.femoris.ingest.ble.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes little-endian fields. */
final class PacketBytes {

  private static final int MOST = 512;
  private final ByteBuffer bytes = ByteBuffer.allocate(MOST).order(ByteOrder.LITTLE_ENDIAN);

  PacketBytes u8(int... values) {
    for (int value : values) {
      bytes.put((byte) value);
    }
    return this;
  }

  PacketBytes u16(int value) {
    bytes.putShort((short) value);
    return this;
  }

  /** Rounded, and held at the ends of the range as a converter does. */
  PacketBytes i16(double counts) {
    bytes.putShort(saturated(counts));
    return this;
  }

  PacketBytes u32(long value) {
    bytes.putInt((int) value);
    return this;
  }

  PacketBytes u64(long value) {
    bytes.putLong(value);
    return this;
  }

  PacketBytes f32(double... values) {
    for (double value : values) {
      bytes.putFloat((float) value);
    }
    return this;
  }

  PacketBytes put(byte[] value) {
    bytes.put(value);
    return this;
  }

  byte[] take() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  static short saturated(double counts) {
    return (short) Math.clamp(Math.round(counts), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
