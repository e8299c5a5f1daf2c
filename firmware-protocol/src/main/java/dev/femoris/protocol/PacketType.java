package dev.femoris.protocol;

import java.util.Optional;

/** Low nibble of a frame's first byte. */
enum PacketType {
  DATA(1),
  SHORT_DATA(2),
  CONFIG(3),
  STATUS(4),
  ACK(5),
  RESEND_REQUEST(6),
  PING(7),
  PONG(8),
  COMMAND(9),
  ANSWER(10),
  CUE(11);

  private static final PacketType[] ALL = values();

  private final int code;

  PacketType(int code) {
    this.code = code;
  }

  /** The frame's whole first byte: major version and type. */
  byte firstByte() {
    return (byte) (Packet.MAJOR_VERSION << 4 | code);
  }

  static Optional<PacketType> of(int code) {
    return code >= 1 && code <= ALL.length ? Optional.of(ALL[code - 1]) : Optional.empty();
  }
}
