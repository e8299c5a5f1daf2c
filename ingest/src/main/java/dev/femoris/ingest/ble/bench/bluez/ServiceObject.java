package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.ingest.ble.bench.EmulatedService;
import java.util.Map;
import org.bluez.GattService1;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** A service of a connected sensor. */
final class ServiceObject extends BusObject implements GattService1 {

  private final EmulatedService service;
  private final String device;

  ServiceObject(String path, String device, EmulatedService service) {
    super(path, "org.bluez.GattService1");
    this.service = service;
    this.device = device;
  }

  @Override
  Map<String, Variant<?>> properties() {
    return Map.of(
        "UUID", new Variant<>(service.uuid().toString()),
        "Device", new Variant<>(new DBusPath(device)),
        "Primary", new Variant<>(true));
  }
}
