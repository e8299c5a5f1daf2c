package dev.femoris.service.session;

import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.StatusFrame;
import java.util.OptionalInt;

/** The wire session a packet belongs to. */
final class PacketSession {

  private PacketSession() {}

  /** Whether a stored packet is of that session; a pong is of the one it was stored with. */
  static boolean isOf(Packet packet, int wireSession) {
    return packet instanceof PongFrame || of(packet).orElse(-1) == wireSession;
  }

  /** Empty for packets a service does not expect from a sensor over MQTT. */
  static OptionalInt of(Packet packet) {
    return switch (packet) {
      case DataFrame data -> OptionalInt.of(data.session());
      case ConfigFrame config -> OptionalInt.of(config.session());
      case StatusFrame status -> OptionalInt.of(status.session());
      case ShortDataFrame unused -> OptionalInt.empty();
      case PongFrame unused -> OptionalInt.empty();
      case AnswerFrame unused -> OptionalInt.empty();
      case Downlink unused -> OptionalInt.empty();
    };
  }
}
