package dev.femoris.service.bench;

import dev.femoris.ingest.mqtt.LinkStats;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketDecoder;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/** A link that remembers when each sample of one sensor left. Thread-safe. */
final class PublishTimes implements MqttLink {

  private final MqttLink link;
  private final String dataTopic;
  private final ConcurrentSkipListMap<Long, Long> nanosByNextSample = new ConcurrentSkipListMap<>();

  PublishTimes(MqttLink link, String device) {
    this.link = link;
    this.dataTopic = new SensorTopic(device, MessageKind.DATA).topic();
  }

  /** When the packet with that sample left, as {@link System#nanoTime}. */
  OptionalLong publishedNanos(long sample) {
    Map.Entry<Long, Long> packet = nanosByNextSample.higherEntry(sample);
    return packet == null ? OptionalLong.empty() : OptionalLong.of(packet.getValue());
  }

  @Override
  public boolean publish(String topic, byte[] payload, boolean retained) {
    if (topic.equals(dataTopic)) {
      remember(payload, System.nanoTime());
    }
    return link.publish(topic, payload, retained);
  }

  @Override
  public void start(List<String> topicFilters, MqttListener listener) {
    link.start(topicFilters, listener);
  }

  @Override
  public void reconnect(String reason) {
    link.reconnect(reason);
  }

  @Override
  public LinkStats stats() {
    return link.stats();
  }

  @Override
  public void close() {
    link.close();
  }

  private void remember(byte[] payload, long nowNanos) {
    try {
      for (byte[] frame : MqttBatch.decode(payload)) {
        if (PacketDecoder.decode(frame) instanceof DataFrame data) {
          nanosByNextSample.put(data.nextSample(), nowNanos);
        }
      }
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("the publisher sent what cannot be read", e);
    }
  }
}
