package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.SeenSensor;
import dev.femoris.ingest.device.Advertisement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tinyb.BluetoothDevice;

/**
 * What devices advertise. Names and services are read once and remembered: the library hands out
 * pointers into values that its other thread may replace meanwhile.
 */
final class SeenDevices {

  private final TinybCalls calls;
  private final Map<String, Advertisement> known = new HashMap<>();

  SeenDevices(TinybCalls calls) {
    this.calls = calls;
  }

  void forget() {
    known.clear();
  }

  SeenSensor sensor(BluetoothDevice device) throws BleException {
    return calls.call(
        Reason.NO_RADIO,
        "device",
        () -> {
          String address = device.getAddress();
          int rssi = device.getRSSI();
          return new SeenSensor(
              address,
              advertisement(device, address),
              rssi == 0 ? OptionalInt.empty() : OptionalInt.of(rssi),
              device.getConnected());
        });
  }

  private Advertisement advertisement(BluetoothDevice device, String address) {
    var before = known.get(address);
    if (before != null && !before.localName().isEmpty()) {
      return before;
    }
    var now = new Advertisement(name(device, address), services(device));
    known.put(address, now);
    return now;
  }

  /** Without a name BlueZ gives the address with dashes. */
  private static String name(BluetoothDevice device, String address) {
    String name = device.getName();
    return name.equals(address.replace(':', '-')) ? "" : name;
  }

  private static Set<UUID> services(BluetoothDevice device) {
    return Arrays.stream(device.getUUIDs()).map(UUID::fromString).collect(Collectors.toSet());
  }
}
