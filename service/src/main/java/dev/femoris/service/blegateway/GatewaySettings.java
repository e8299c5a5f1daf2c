package dev.femoris.service.blegateway;

import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.replay.SessionDeclaration;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a gateway does.
 *
 * @param mqtt where to publish
 * @param sensors what to stream, the limb's first
 * @param declaration what the athlete does; each sensor declares it with its own placement
 * @param spoolFolder where messages wait for the broker
 * @param spoolBytes how much may wait, all sensors together
 */
public record GatewaySettings(
    MqttSettings mqtt,
    List<GatewaySensor> sensors,
    SessionDeclaration declaration,
    Path spoolFolder,
    long spoolBytes) {

  public static final long DEFAULT_SPOOL_BYTES = 2L << 30;
  private static final int MOST_SENSORS = 16;

  public GatewaySettings {
    sensors = List.copyOf(sensors);
    if (sensors.isEmpty() || sensors.size() > MOST_SENSORS) {
      throw new IllegalArgumentException(
          "%d sensors: must be 1 to %d".formatted(sensors.size(), MOST_SENSORS));
    }
    var addresses = sensors.stream().map(GatewaySensor::address).collect(Collectors.toSet());
    if (addresses.size() < sensors.size()) {
      throw new IllegalArgumentException("a sensor is named twice");
    }
  }

  /** What that sensor declares of a wire session. */
  public byte[] declarationOf(GatewaySensor sensor, int wireSession) {
    return new SessionDeclaration(
            declaration.exercise(),
            sensor.placement().id(),
            declaration.label(),
            declaration.tempo(),
            declaration.group(),
            declaration.loadKg())
        .toJson(wireSession);
  }
}
