package dev.femoris.service.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the fields of one MQTT packet in order. Not thread-safe. */
final class PacketFields {

  private final int firstByte;
  private final ByteBuffer content;

  /**
   * @param packet whole, header included
   */
  PacketFields(byte[] packet) {
    this.firstByte = packet[0] & 0xFF;
    int headerBytes = 2;
    while ((packet[headerBytes - 1] & 0x80) != 0) {
      headerBytes++;
    }
    this.content = ByteBuffer.wrap(packet, headerBytes, packet.length - headerBytes);
  }

  /** The kind of packet, 0 to 15. */
  int type() {
    return firstByte >> 4;
  }

  boolean hasMore() {
    return content.hasRemaining();
  }

  int u8() throws RefusedPacketException {
    require(1);
    return content.get() & 0xFF;
  }

  int u16() throws RefusedPacketException {
    require(2);
    return content.getShort() & 0xFFFF;
  }

  String text() throws RefusedPacketException {
    int length = u16();
    require(length);
    byte[] bytes = new byte[length];
    content.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Passes over MQTT 5's properties. */
  void skipProperties() throws RefusedPacketException {
    int length = 0;
    int shift = 0;
    int read;
    do {
      read = u8();
      length |= (read & 0x7F) << shift;
      shift += 7;
    } while ((read & 0x80) != 0 && shift < 28);
    require(length);
    content.position(content.position() + length);
  }

  private void require(int bytes) throws RefusedPacketException {
    if (bytes < 0 || content.remaining() < bytes) {
      throw new RefusedPacketException("a packet shorter than its fields");
    }
  }
}
