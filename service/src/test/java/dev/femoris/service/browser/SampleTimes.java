package dev.femoris.service.browser;

import dev.femoris.ingest.mqtt.LinkStats;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketDecoder;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** A link that remembers when each packet left, and so when each of its samples was measured. */
record SampleTimes(MqttLink link, double rateHz, ConcurrentSkipListMap<Long, Long> leftMillis)
    implements MqttLink {

  SampleTimes(MqttLink link, double rateHz) {
    this(link, rateHz, new ConcurrentSkipListMap<>());
  }

  /** When what happened at that second of the session happened, ms since 1970. */
  double epochMillis(double sessionS) {
    var packet = leftMillis.higherEntry((long) (sessionS * rateHz));
    double laterS = (packet.getKey() - 1) / rateHz - sessionS;
    return packet.getValue() - 1000 * laterS;
  }

  /** When the packet with what was measured at that second left, ms since 1970. */
  double leftMillis(double sessionS) {
    return leftMillis.higherEntry(Math.round(sessionS * rateHz)).getValue();
  }

  @Override
  public boolean publish(String topic, byte[] payload, boolean retained) {
    if (topic.endsWith("/data")) {
      remember(payload, System.currentTimeMillis());
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

  private void remember(byte[] payload, long nowMillis) {
    try {
      for (byte[] frame : MqttBatch.decode(payload)) {
        if (PacketDecoder.decode(frame) instanceof DataFrame data) {
          leftMillis.putIfAbsent(data.nextSample(), nowMillis);
        }
      }
    } catch (MalformedPacketException e) {
      throw new AssertionError("the publisher sent what cannot be read", e);
    }
  }
}
