package dev.femoris.service.blegateway;

import dev.femoris.ingest.relay.DeliveryStats;
import dev.femoris.ingest.relay.RelayStats;

/**
 * What a gateway did for one sensor.
 *
 * @param connects connections to the sensor
 */
public record SensorReport(
    GatewaySensor sensor, long connects, RelayStats relay, DeliveryStats delivery) {

  static final RelayStats NOTHING = new RelayStats(0, 0, 0, 0, 0, 0, 0, 0, 0);

  public long reconnects() {
    return Math.max(0, connects - 1);
  }
}
