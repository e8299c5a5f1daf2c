package dev.femoris.service.gateway;

import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.SensorTopic;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** What the service says to sensors that understand the wire format, from the broker. */
public final class Downlink implements AutoCloseable {

  private final MqttLink link;
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile BiConsumer<String, byte[]> listener = (device, frame) -> {};

  public Downlink(MqttLink link) {
    this.link = link;
  }

  /** Who is told: the sensor's name in the topics and the frame. Called on the link's threads. */
  void listen(BiConsumer<String, byte[]> newListener) {
    listener = newListener;
  }

  /** Begins to listen, once there is such a sensor. */
  void start() {
    if (started.compareAndSet(false, true)) {
      link.start(SensorTopic.allDownlinks(), new Intake());
    }
  }

  @Override
  public void close() {
    link.close();
  }

  private final class Intake implements MqttListener {

    @Override
    public void connected() {}

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage message) {
      message.acknowledgement().acknowledge();
      SensorTopic.downlinkDevice(message.topic())
          .ifPresent(device -> listener.accept(device, message.payload()));
    }
  }
}
