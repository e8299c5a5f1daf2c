package dev.femoris.ingest.mqtt;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a broker.
 *
 * @param broker {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId stable: the broker keeps this client's unacknowledged messages under it
 * @param sessionExpiry how long the broker keeps them after the connection is lost; zero = not at
 *     all
 * @param receiveMaximum messages the broker may have unacknowledged with us
 * @param keepAlive longest silence before the link counts as dead
 * @param backoffMin first pause before connecting again
 * @param backoffMax longest pause; each failure doubles it, with jitter
 * @param credentials user name and password, for brokers that want them
 */
public record MqttSettings(
    URI broker,
    String clientId,
    Duration sessionExpiry,
    int receiveMaximum,
    Duration keepAlive,
    Duration backoffMin,
    Duration backoffMax,
    Optional<Credentials> credentials) {

  /** Never printed. */
  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "Credentials[" + user + "]";
    }
  }

  public MqttSettings {
    if (!"tcp".equals(broker.getScheme()) && !"ssl".equals(broker.getScheme())) {
      throw new IllegalArgumentException(
          "broker %s: must be tcp://host:port or ssl://host:port".formatted(broker));
    }
    if (clientId.isBlank() || receiveMaximum < 1 || receiveMaximum > 65_535) {
      throw new IllegalArgumentException(
          "clientId '%s', receiveMaximum %d: must be not blank, 1 to 65535"
              .formatted(clientId, receiveMaximum));
    }
    if (backoffMin.isNegative() || backoffMin.isZero() || backoffMax.compareTo(backoffMin) < 0) {
      throw new IllegalArgumentException(
          "back-off %s to %s: must be positive and ascending".formatted(backoffMin, backoffMax));
    }
  }

  /** What suits a service on the same network. */
  public static MqttSettings of(URI broker, String clientId) {
    return new MqttSettings(
        broker,
        clientId,
        Duration.ofHours(1),
        256,
        Duration.ofSeconds(20),
        Duration.ofMillis(200),
        Duration.ofSeconds(3),
        Optional.empty());
  }

  /** For a broker that wants to know who connects. */
  public MqttSettings as(String user, String password) {
    return new MqttSettings(
        broker,
        clientId,
        sessionExpiry,
        receiveMaximum,
        keepAlive,
        backoffMin,
        backoffMax,
        Optional.of(new Credentials(user, password)));
  }

  /** For a publisher, which keeps what it sent itself: the broker need not. */
  public MqttSettings withoutSession() {
    return new MqttSettings(
        broker,
        clientId,
        Duration.ZERO,
        receiveMaximum,
        keepAlive,
        backoffMin,
        backoffMax,
        credentials);
  }
}
