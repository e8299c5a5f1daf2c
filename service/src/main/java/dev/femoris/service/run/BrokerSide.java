package dev.femoris.service.run;

import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.service.account.AccountPart;
import dev.femoris.service.account.SensorKeeper;
import dev.femoris.service.broker.EmbeddedBroker;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.door.SensorDoor;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The broker, the door before it when people sign in, and how the service itself connects.
 *
 * @param embedded empty when somebody else's is used
 * @param url where the service connects
 */
record BrokerSide(
    ServiceConfig config,
    Optional<AccountPart> accounts,
    Optional<EmbeddedBroker> embedded,
    URI url) {

  static BrokerSide start(ServiceConfig config, Optional<AccountPart> accounts, Closing closing) {
    if (config.externalBroker().isPresent()) {
      return new BrokerSide(config, accounts, Optional.empty(), config.externalBroker().get());
    }
    var broker =
        closing.add(
            accounts
                .map(part -> EmbeddedBroker.startFor(part.sensors()))
                .orElseGet(() -> EmbeddedBroker.start(config.mqttPort())),
            EmbeddedBroker::close);
    return new BrokerSide(config, accounts, Optional.of(broker), broker.url());
  }

  /** Lets sensors in, and says where. With accounts they do not reach the broker but so. */
  URI openDoor(Closing closing) {
    return accounts
        .map(
            part ->
                closing
                    .add(
                        SensorDoor.open(
                            config.bindAddress(), config.mqttPort(), url, part.sensors()),
                        SensorDoor::close)
                    .url())
        .orElse(url);
  }

  /**
   * How the service connects.
   *
   * @param suffix tells its connections apart
   */
  MqttSettings settings(String suffix) {
    String clientId =
        "femoris-" + Integer.toHexString(config.dataFolder().toString().hashCode()) + suffix;
    var settings = MqttSettings.of(url, clientId);
    return accounts
        .map(AccountPart::sensors)
        .map(sensors -> settings.as(SensorKeeper.SERVICE, sensors.servicePassword()))
        .orElse(settings);
  }

  /** Whose a sensor is, by its name; nobody's without accounts. */
  Function<String, OptionalLong> owners() {
    return accounts
        .<Function<String, OptionalLong>>map(AccountPart::owners)
        .orElse(sensor -> OptionalLong.empty());
  }

  /** Ends that user's connections; of nobody (an empty name) there are none. */
  void disconnect(String user) {
    embedded
        .filter(b -> !user.isEmpty())
        .ifPresent(b -> b.disconnect(id -> SensorKeeper.isConnectionOf(id, user)));
  }
}
