package dev.femoris.ingest.relay;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.StatusFrame;
import java.util.List;
import java.util.Optional;

/** What one frame is called and looks like on its MQTT topic. */
final class SpooledFrame {

  private SpooledFrame() {}

  static MessageKind kind(Packet packet) {
    if (packet instanceof ConfigFrame) {
      return MessageKind.CONFIG;
    }
    return packet instanceof StatusFrame ? MessageKind.STATUS : MessageKind.DATA;
  }

  static byte[] payload(MessageKind kind, byte[] frame) {
    return kind == MessageKind.DATA ? MqttBatch.encode(List.of(frame)) : frame;
  }

  /** The frame in a message; empty when it is none, such as a declaration. */
  static Optional<Packet> packet(RawMessage message) {
    try {
      return switch (message.kind()) {
        case DATA ->
            Optional.of(PacketDecoder.decode(MqttBatch.decode(message.payload()).getFirst()));
        case CONFIG, STATUS -> Optional.of(PacketDecoder.decode(message.payload()));
        case SESSION -> Optional.empty();
      };
    } catch (MalformedPacketException damaged) {
      return Optional.empty();
    }
  }

  /** The same frame, saying that what is missing before it will never come. */
  static byte[] behindHole(DataFrame frame) {
    var flagged =
        new DataFrame(
            frame.flags() | DataFlag.GAP_BEFORE.mask(),
            frame.session(),
            frame.firstSample(),
            frame.deviceMicros(),
            frame.configId(),
            frame.samples());
    return PacketEncoder.encode(flagged);
  }
}
