package dev.femoris.ingest.ble.bluezdbus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freedesktop.dbus.types.Variant;

/** Where the services and characteristics of one connection are on the bus. */
final class GattTable {

  private static final String SERVICE = "org.bluez.GattService1";
  private static final String CHARACTERISTIC = "org.bluez.GattCharacteristic1";

  /** A characteristic of a service. */
  private record Place(UUID service, UUID characteristic) {}

  private final Map<String, UUID> services = new HashMap<>();
  private final Map<Place, String> characteristics = new HashMap<>();

  /** Those below {@code devicePath}. */
  static GattTable below(
      String devicePath, Map<String, Map<String, Map<String, Variant<?>>>> objects) {
    var table = new GattTable();
    objects.forEach((path, interfaces) -> table.service(devicePath, path, interfaces));
    objects.forEach(table::characteristic);
    return table;
  }

  private void service(
      String devicePath, String path, Map<String, Map<String, Variant<?>>> interfaces) {
    var service = interfaces.get(SERVICE);
    if (service != null && path.startsWith(devicePath + "/")) {
      services.put(path, UUID.fromString(Property.text(service, "UUID")));
    }
  }

  private void characteristic(String path, Map<String, Map<String, Variant<?>>> interfaces) {
    var characteristic = interfaces.get(CHARACTERISTIC);
    UUID service = services.get(path.substring(0, path.lastIndexOf('/')));
    if (characteristic != null && service != null) {
      UUID uuid = UUID.fromString(Property.text(characteristic, "UUID"));
      characteristics.putIfAbsent(new Place(service, uuid), path);
    }
  }

  Set<UUID> services() {
    return Set.copyOf(services.values());
  }

  /** The path of a characteristic. */
  Optional<String> characteristic(UUID service, UUID characteristic) {
    return Optional.ofNullable(characteristics.get(new Place(service, characteristic)));
  }
}
