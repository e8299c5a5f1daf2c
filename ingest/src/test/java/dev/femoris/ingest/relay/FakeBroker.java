package dev.femoris.ingest.relay;

import dev.femoris.ingest.mqtt.LinkStats;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A broker with a service behind it: takes messages in order and acknowledges when it is asked. */
final class FakeBroker implements MqttLink {

  final List<String> topics = new ArrayList<>();
  private final Map<Integer, SensorStream> streams = new TreeMap<>();
  private Optional<Integer> newest = Optional.empty();
  private boolean up;
  private int lose;

  void up(boolean isUp) {
    up = isUp;
  }

  /** The next data messages get lost on their way. */
  void lose(int messages) {
    lose = messages;
  }

  SensorStream stream(int session) {
    return Objects.requireNonNull(streams.get(session), "no such session");
  }

  /** What the service says now of the session it heard of last. */
  Optional<AckFrame> ack() {
    return newest.map(s -> new AckFrame(s, stream(s).nextExpected()));
  }

  /** The service begins anew and remembers nothing. */
  void forget() {
    streams.clear();
    newest = Optional.empty();
  }

  @Override
  public boolean publish(String topic, byte[] payload, boolean retained) {
    if (!up) {
      return false;
    }
    topics.add(topic.substring(topic.lastIndexOf('/') + 1));
    try {
      take(topic, payload);
    } catch (MalformedPacketException malformed) {
      throw new AssertionError(malformed);
    }
    return true;
  }

  private void take(String topic, byte[] payload) throws MalformedPacketException {
    if (topic.endsWith("/session")) {
      return;
    }
    if (!topic.endsWith("/data")) {
      switch (PacketDecoder.decode(payload)) {
        case ConfigFrame config -> of(config.session()).config(config);
        case StatusFrame status -> of(status.session()).status(status);
        default -> throw new AssertionError(topic);
      }
      return;
    }
    if (lose > 0) {
      lose--;
      return;
    }
    for (byte[] frame : MqttBatch.decode(payload)) {
      if (PacketDecoder.decode(frame) instanceof DataFrame data) {
        newest = Optional.of(data.session());
        of(data.session()).push(data, 0);
      }
    }
  }

  private SensorStream of(int session) {
    return streams.computeIfAbsent(session, s -> new SensorStream(s, StreamParams.defaults()));
  }

  @Override
  public void start(List<String> topicFilters, MqttListener listener) {}

  @Override
  public void reconnect(String reason) {}

  @Override
  public LinkStats stats() {
    return new LinkStats(up, 0, 0, 0, "");
  }

  @Override
  public void close() {}
}
