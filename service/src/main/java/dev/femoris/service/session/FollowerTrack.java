package dev.femoris.service.session;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.service.store.StoredSession;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What was stored of a sensor that is held against a limb's, to be taken again. */
final class FollowerTrack {

  private final StoredSession session;
  private final List<RawMessage> messages;
  private final OptionalDouble rateHz;
  private final SensorStream stream;
  private final PayloadDecoder decoder = new PayloadDecoder();

  FollowerTrack(StoredSession session, List<RawMessage> messages) {
    this.session = session;
    this.messages = messages;
    this.stream = new SensorStream(session.wireSession(), StreamParams.defaults());
    this.rateHz = rate();
  }

  String sessionId() {
    return session.id();
  }

  Placement placement() {
    return Placement.of(session.placement()).orElseThrow();
  }

  /** The sensor's measured rate, empty while it never told. */
  OptionalDouble rateHz() {
    return rateHz;
  }

  List<RawMessage> messages() {
    return messages;
  }

  IngestStats stats() {
    return stream.stats();
  }

  /** Takes one of {@link #messages()}; returns what its packets brought. */
  List<Delivered> take(RawMessage message) {
    List<Delivered> delivered = new ArrayList<>(1);
    for (Packet packet : packets(decoder, message)) {
      delivered.add(StoredSignal.delivered(stream, packet, message.arrivalNanos()));
    }
    return delivered;
  }

  private OptionalDouble rate() {
    for (RawMessage message : messages) {
      for (Packet packet : packets(new PayloadDecoder(), message)) {
        if (packet instanceof ConfigFrame config) {
          return OptionalDouble.of(config.sampleRateHz());
        }
      }
    }
    return OptionalDouble.empty();
  }

  private List<Packet> packets(PayloadDecoder with, RawMessage message) {
    return with.decode(message.kind(), message.payload()).stream()
        .filter(packet -> PacketSession.isOf(packet, session.wireSession()))
        .toList();
  }
}
