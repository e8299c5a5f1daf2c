package dev.femoris.service.door;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a client's bytes into whole MQTT packets (first byte, remaining length in 1 to 4 bytes of
 * seven bits, content). Not thread-safe.
 */
final class ClientPackets {

  private static final int MAX_PACKET_BYTES = 262_144;
  private static final int MAX_LENGTH_BYTES = 4;
  private static final int NOT_YET = -1;

  private byte[] pending = new byte[1024];
  private int begin;
  private int end;

  /** Adds what came. */
  void add(ByteBuffer bytes) throws RefusedPacketException {
    int added = bytes.remaining();
    if (end - begin + added > 2 * MAX_PACKET_BYTES) {
      throw new RefusedPacketException("more bytes at once than two packets may have");
    }
    if (end + added > pending.length) {
      pending = Arrays.copyOfRange(pending, begin, Math.max(begin + 1024, 2 * end - begin + added));
      end -= begin;
      begin = 0;
    }
    bytes.get(pending, end, added);
    end += added;
  }

  /** The next whole packet; empty when more bytes are needed. */
  Optional<byte[]> next() throws RefusedPacketException {
    int length = packetLength();
    if (length == NOT_YET || length > end - begin) {
      return Optional.empty();
    }
    byte[] packet = Arrays.copyOfRange(pending, begin, begin + length);
    begin += length;
    return Optional.of(packet);
  }

  /** Of the packet that begins, header included. */
  private int packetLength() throws RefusedPacketException {
    int remaining = 0;
    for (int i = 0; i < MAX_LENGTH_BYTES; i++) {
      int at = begin + 1 + i;
      if (at >= end) {
        return NOT_YET;
      }
      remaining |= (pending[at] & 0x7F) << (7 * i);
      if ((pending[at] & 0x80) == 0) {
        return checked(2 + i + remaining);
      }
    }
    throw new RefusedPacketException("a length of more than four bytes");
  }

  private static int checked(int length) throws RefusedPacketException {
    if (length > MAX_PACKET_BYTES) {
      throw new RefusedPacketException(
          "a packet of %d bytes; at most %d pass".formatted(length, MAX_PACKET_BYTES));
    }
    return length;
  }
}
