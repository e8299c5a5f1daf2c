package dev.femoris.service.blegateway;

import dev.femoris.analysis.sample.Placement;
import java.util.Locale;

/**
 * A sensor to stream.
 *
 * @param address its Bluetooth address, like {@code A0:9E:1A:00:00:01}
 * @param placement where it is worn
 * @param prefix what its name in the topics begins with; empty for a broker that takes any name
 */
public record GatewaySensor(String address, Placement placement, String prefix) {

  public GatewaySensor {
    address = address.toUpperCase(Locale.ROOT);
    if (!address.matches("(?:[0-9A-F]{2}:){5}[0-9A-F]{2}")) {
      throw new IllegalArgumentException(
          "sensor '%s': must be a Bluetooth address like A0:9E:1A:00:00:01".formatted(address));
    }
  }

  /** For a broker that takes any name. */
  public GatewaySensor(String address, Placement placement) {
    this(address, placement, "");
  }

  /** Its name in the topics. */
  public String device() {
    return prefix + "ble-" + address.replace(":", "").toLowerCase(Locale.ROOT);
  }
}
