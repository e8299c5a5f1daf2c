package dev.femoris.ingest.ble.tinyb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tinyb.BluetoothGattCharacteristic;
import tinyb.BluetoothGattService;
import tinyb.BluetoothManager;
import tinyb.BluetoothObject;
import tinyb.BluetoothType;

/**
 * The services and characteristics of one connection. Characteristics are fetched when they are
 * first wanted, one by one: asking a service for all of its own costs a leaked proxy for every
 * characteristic of every sensor.
 */
final class GattHandles implements AutoCloseable {

  /** Where a characteristic is. */
  private record Place(UUID service, UUID characteristic) {}

  private final BluetoothManager manager;
  private final Map<UUID, BluetoothGattService> services = new HashMap<>();
  private final Map<Place, BluetoothGattCharacteristic> characteristics = new HashMap<>();

  private GattHandles(BluetoothManager manager) {
    this.manager = manager;
  }

  /** Those below {@code devicePath}. */
  static GattHandles below(BluetoothManager manager, String devicePath) {
    var handles = new GattHandles(manager);
    for (var service : TinybObjects.listed(manager.getServices())) {
      boolean mine = TinybCalls.path(service).startsWith(devicePath + "/");
      if (!mine
          || handles.services.putIfAbsent(UUID.fromString(service.getUUID()), service) != null) {
        service.close();
      }
    }
    return handles;
  }

  Set<UUID> services() {
    return Set.copyOf(services.keySet());
  }

  Optional<BluetoothGattCharacteristic> characteristic(UUID service, UUID characteristic) {
    var place = new Place(service, characteristic);
    var known = Optional.ofNullable(characteristics.get(place));
    return known.or(() -> fetch(place));
  }

  private Optional<BluetoothGattCharacteristic> fetch(Place place) {
    var service = services.get(place.service());
    if (service == null) {
      return Optional.empty();
    }
    var found =
        TinybObjects.one(
            manager, BluetoothType.GATT_CHARACTERISTIC, place.characteristic(), service);
    if (found.isPresent() && found.get() instanceof BluetoothGattCharacteristic characteristic) {
      characteristics.put(place, characteristic);
      return Optional.of(characteristic);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    characteristics.values().forEach(BluetoothObject::close);
    services.values().forEach(BluetoothObject::close);
  }
}
