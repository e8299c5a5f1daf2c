package dev.femoris.ingest.ble.bench;

import java.util.List;
import java.util.UUID;

/** A service in a sensor's GATT table. */
public record EmulatedService(UUID uuid, List<EmulatedCharacteristic> characteristics) {

  public EmulatedService {
    characteristics = List.copyOf(characteristics);
  }

  /**
   * A characteristic of it.
   *
   * @param flags BlueZ' words: {@code notify}, {@code write} ...
   */
  public record EmulatedCharacteristic(UUID uuid, List<String> flags) {

    public EmulatedCharacteristic {
      flags = List.copyOf(flags);
    }
  }

  static EmulatedService of(UUID uuid, EmulatedCharacteristic... characteristics) {
    return new EmulatedService(uuid, List.of(characteristics));
  }

  static EmulatedCharacteristic notifying(UUID uuid) {
    return new EmulatedCharacteristic(uuid, List.of("notify"));
  }

  static EmulatedCharacteristic writable(UUID uuid) {
    return new EmulatedCharacteristic(uuid, List.of("write", "write-without-response"));
  }
}
