package dev.femoris.ingest.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A link whose broker is the test. */
final class FakeLink implements MqttLink {

  record Published(String topic, byte[] payload, boolean retained) {}

  final List<Published> published = new ArrayList<>();
  final List<String> acknowledged = new ArrayList<>();
  final List<String> reconnects = new ArrayList<>();
  private @Nullable MqttListener listener;

  void deliver(long connection, String topic, byte[] payload) {
    var name = topic + " " + payload.length;
    Objects.requireNonNull(listener)
        .message(new InboundMessage(topic, payload, connection, () -> acknowledged.add(name)));
  }

  @Override
  public void start(List<String> topicFilters, MqttListener newListener) {
    listener = newListener;
  }

  @Override
  public boolean publish(String topic, byte[] payload, boolean retained) {
    return published.add(new Published(topic, payload, retained));
  }

  @Override
  public void reconnect(String reason) {
    reconnects.add(reason);
  }

  @Override
  public LinkStats stats() {
    return new LinkStats(true, 1, 0, 0, "");
  }

  @Override
  public void close() {}
}
