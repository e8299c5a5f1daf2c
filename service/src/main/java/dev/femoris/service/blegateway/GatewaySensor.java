package dev.femoris.service.blegateway;

import dev.femoris.analysis.sample.Placement;
import java.util.Locale;

/**
 * A sensor to stream.
 *
 * @param address its Bluetooth address, like {@code A0:9E:1A:00:00:01}
 * @param placement where it is worn
 */
public record GatewaySensor(String address, Placement placement) {

  public GatewaySensor {
    address = address.toUpperCase(Locale.ROOT);
    if (!address.matches("(?:[0-9A-F]{2}:){5}[0-9A-F]{2}")) {
      throw new IllegalArgumentException(
          "sensor '%s': must be a Bluetooth address like A0:9E:1A:00:00:01".formatted(address));
    }
  }

  /** Its name in the topics. */
  public String device() {
    return "ble-" + address.replace(":", "").toLowerCase(Locale.ROOT);
  }
}
