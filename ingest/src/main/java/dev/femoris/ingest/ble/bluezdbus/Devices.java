package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.SeenSensor;
import dev.femoris.ingest.device.Advertisement;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freedesktop.dbus.types.Variant;

/** Reads a device's properties. */
final class Devices {

  static final String DEVICE = "org.bluez.Device1";

  private Devices() {}

  static SeenSensor sensor(Map<String, Variant<?>> device) {
    var rssi = Property.number(device, "RSSI");
    var services =
        Property.texts(device, "UUIDs").stream().map(UUID::fromString).collect(Collectors.toSet());
    return new SeenSensor(
        Property.text(device, "Address"),
        new Advertisement(Property.text(device, "Name"), services),
        rssi.isPresent() ? OptionalInt.of(rssi.get()) : OptionalInt.empty(),
        Property.flag(device, "Connected"));
  }
}
