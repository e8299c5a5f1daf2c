package dev.femoris.service.blegateway;

import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.PacketDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes from the broker, handed to the relay's thread. */
final class BrokerWatch implements MqttListener {

  private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);

  private final EventQueue events;
  private final Map<String, Integer> sensorByTopic = new HashMap<>();
  private final AtomicLong connection = new AtomicLong();

  BrokerWatch(EventQueue events, List<GatewaySensor> sensors) {
    this.events = events;
    for (int i = 0; i < sensors.size(); i++) {
      sensorByTopic.put(SensorTopic.ackTopic(sensors.get(i).device()), i);
      sensorByTopic.put(SensorTopic.commandTopic(sensors.get(i).device()), i);
    }
  }

  /** What to subscribe to. */
  List<String> topics() {
    return new ArrayList<>(sensorByTopic.keySet());
  }

  /** Counts connects and losses: odd while connected. */
  long connection() {
    return connection.get();
  }

  boolean isConnected() {
    return connection.get() % 2 == 1;
  }

  @Override
  public void connected() {
    connection.updateAndGet(n -> n % 2 == 0 ? n + 1 : n + 2);
  }

  @Override
  public void disconnected() {
    connection.updateAndGet(n -> n % 2 == 1 ? n + 1 : n);
  }

  /** Without room an ack is lost: the next one says the same and more. */
  @Override
  public void message(InboundMessage message) {
    message.acknowledgement().acknowledge();
    Integer sensor = sensorByTopic.get(message.topic());
    if (sensor == null) {
      return;
    }
    try {
      var packet = PacketDecoder.decode(message.payload());
      events.offer(new GatewayEvent.FromService(sensor, packet, message.payload()));
    } catch (MalformedPacketException malformed) {
      log.warn("{}: refused: {}", message.topic(), malformed.getMessage());
    }
  }
}
