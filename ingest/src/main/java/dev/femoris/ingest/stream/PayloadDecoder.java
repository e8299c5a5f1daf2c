package dev.femoris.ingest.stream;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.MalformedPacketException.Reason;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingest edge: payloads to packets. Bad bytes end here, counted by reason; the good frames of
 * the same batch go on. Not thread-safe.
 */
public final class PayloadDecoder {

  private static final Logger LOG = LoggerFactory.getLogger(PayloadDecoder.class);

  private final Map<Reason, Long> rejects = new EnumMap<>(Reason.class);

  /** The packets of one message; none for a message that is not binary or not sound. */
  public List<Packet> decode(MessageKind kind, byte[] payload) {
    return switch (kind) {
      case DATA -> decodeBatch(payload);
      case CONFIG, STATUS -> decodeFrames(List.of(payload));
      case SESSION -> List.of();
    };
  }

  /** Payloads and frames refused so far, by reason. */
  public Map<Reason, Long> rejects() {
    return Map.copyOf(rejects);
  }

  private List<Packet> decodeBatch(byte[] payload) {
    try {
      return decodeFrames(MqttBatch.decode(payload));
    } catch (MalformedPacketException malformed) {
      reject(malformed);
      return List.of();
    }
  }

  private List<Packet> decodeFrames(List<byte[]> frames) {
    var packets = new ArrayList<Packet>(frames.size());
    for (byte[] frame : frames) {
      try {
        packets.add(PacketDecoder.decode(frame));
      } catch (MalformedPacketException malformed) {
        reject(malformed);
      }
    }
    return packets;
  }

  private void reject(MalformedPacketException malformed) {
    LOG.debug("packet refused: {}", malformed.getMessage());
    rejects.merge(malformed.reason(), 1L, Long::sum);
  }
}
