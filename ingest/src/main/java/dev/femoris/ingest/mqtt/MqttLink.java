package dev.femoris.ingest.mqtt;

import java.time.Duration;
import java.util.List;

/** A connection to a broker that keeps itself up. Thread-safe. */
public interface MqttLink extends AutoCloseable {

  /** Starts connecting, and again after every loss, until closed; returns at once. */
  void start(List<String> topicFilters, MqttListener listener);

  /**
   * Hands a message to the broker at QoS 1, without waiting for its answer.
   *
   * @return false when there is no connection: nothing was sent, and nothing will be
   */
  boolean publish(String topic, byte[] payload, boolean retained);

  /**
   * As {@link #publish(String, byte[], boolean)}, not retained, and worth nothing later than this.
   *
   * @param expiry how long the broker may keep it
   */
  default boolean publish(String topic, byte[] payload, Duration expiry) {
    return publish(topic, payload, false);
  }

  /** Gives up this connection for a new one: what was not acknowledged comes again. */
  void reconnect(String reason);

  LinkStats stats();

  /** Ends the connection and all threads. */
  @Override
  void close();
}
