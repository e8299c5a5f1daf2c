package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.ingest.ble.bench.EmulatedSensor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.exceptions.DBusException;

/** The sensors around, and the Bluetooth service while it runs. Thread-safe. */
final class EmulatedWorld {

  private final String busAddress;
  private final Map<String, EmulatedSensor> sensors = new ConcurrentHashMap<>();
  private Optional<EmulatedBluez> bluez = Optional.empty();

  EmulatedWorld(String busAddress) {
    this.busAddress = busAddress;
  }

  synchronized void startService(boolean radio) throws DBusException {
    if (bluez.isEmpty()) {
      var service = EmulatedBluez.start(busAddress, radio);
      sensors.values().forEach(service::add);
      bluez = Optional.of(service);
    }
  }

  synchronized void stopService() {
    bluez.ifPresent(EmulatedBluez::close);
    bluez = Optional.empty();
  }

  /** The service lost its bus, and ends. */
  synchronized void busDied() {
    bluez.ifPresent(EmulatedBluez::abandon);
    bluez = Optional.empty();
  }

  /** No service and no sensors. */
  synchronized void clear() {
    stopService();
    sensors.values().forEach(EmulatedSensor::close);
    sensors.clear();
  }

  synchronized void add(EmulatedSensor sensor) {
    sensors.put(sensor.address(), sensor);
    bluez.ifPresent(b -> b.add(sensor));
  }

  EmulatedSensor sensor(String address) {
    return Optional.ofNullable(sensors.get(address))
        .orElseThrow(() -> new IllegalArgumentException("no sensor " + address));
  }

  synchronized Optional<DeviceObject> device(String address) {
    return bluez.flatMap(b -> b.device(address));
  }
}
