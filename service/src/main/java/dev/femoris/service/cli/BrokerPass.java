package dev.femoris.service.cli;

import dev.femoris.ingest.mqtt.MqttSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The token with which a sensor or gateway connects to a service with accounts: {@code
 * FEMORIS_MQTT_USER} and {@code FEMORIS_MQTT_PASSWORD} of the environment.
 *
 * @param user empty without a token
 */
record BrokerPass(Optional<String> user, String password) {

  static BrokerPass fromEnvironment() {
    Map<String, String> environment = System.getenv();
    return new BrokerPass(
        Optional.ofNullable(environment.get("FEMORIS_MQTT_USER")).filter(name -> !name.isBlank()),
        environment.getOrDefault("FEMORIS_MQTT_PASSWORD", ""));
  }

  /**
   * @param clientId without a token; with one it begins with the user
   * @throws IllegalArgumentException when the URL is none of a broker
   */
  MqttSettings settings(URI broker, String clientId) {
    return user.map(name -> MqttSettings.of(broker, name + "-" + clientId).as(name, password))
        .orElseGet(() -> MqttSettings.of(broker, clientId));
  }

  /** The name of a sensor, which with a token is the user's or one below it. */
  String sensor(String name) {
    return user.filter(own -> !name.equals(own) && !name.startsWith(own + "."))
        .map(own -> own + "." + name)
        .orElse(name);
  }

  /** The password is nobody's business. */
  @Override
  public String toString() {
    return "BrokerPass[" + user + "]";
  }
}
