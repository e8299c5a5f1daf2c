package dev.femoris.ingest.mqtt;

/** Hears from a {@link MqttLink}, on the link's own threads: hand over and return, never block. */
public interface MqttListener {

  /** Connected and subscribed. */
  void connected();

  /** The connection is lost; the link is already trying again. */
  void disconnected();

  void message(InboundMessage message);
}
