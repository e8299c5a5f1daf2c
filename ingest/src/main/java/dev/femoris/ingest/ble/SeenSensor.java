package dev.femoris.ingest.ble;

import dev.femoris.ingest.device.Advertisement;
import java.util.OptionalInt;

/**
 * A sensor in reach.
 *
 * @param address its Bluetooth address, like {@code A0:9E:1A:00:00:01}
 * @param advertisement its name and services
 * @param rssiDbm signal strength, dBm; empty when it was not heard lately
 * @param connected whether a connection is open, whoever opened it
 */
public record SeenSensor(
    String address, Advertisement advertisement, OptionalInt rssiDbm, boolean connected) {

  public SeenSensor {
    if (!address.matches("(?:[0-9A-F]{2}:){5}[0-9A-F]{2}")) {
      throw new IllegalArgumentException(
          "Bluetooth address '%s': must look like A0:9E:1A:00:00:01".formatted(address));
    }
  }
}
