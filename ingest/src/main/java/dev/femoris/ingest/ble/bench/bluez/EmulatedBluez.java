package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.ingest.ble.bench.EmulatedSensor;
import dev.femoris.ingest.ble.bench.Ticker;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.Variant;

/** One life of the Bluetooth service on the bus, from taking its name to {@link #close()}. */
final class EmulatedBluez implements AutoCloseable {

  private static final String NAME = "org.bluez";
  private final DBusConnection bus;
  private final ObjectTree tree;
  private final AdapterObject adapter;
  private final Map<String, DeviceObject> devices = new ConcurrentHashMap<>();
  private final Ticker later = new Ticker("bluez");

  private EmulatedBluez(DBusConnection bus) {
    this.bus = bus;
    this.tree = new ObjectTree(bus);
    this.adapter = new AdapterObject(this::discoveryChanged);
  }

  /**
   * @param radio whether there is an adapter
   */
  static EmulatedBluez start(String busAddress, boolean radio) throws DBusException {
    var bus = DBusConnectionBuilder.forAddress(busAddress).withShared(false).build();
    var bluez = new EmulatedBluez(bus);
    bus.exportObject("/", bluez.tree);
    if (radio) {
      bluez.tree.add(bluez.adapter);
    }
    bus.addSigHandler(DBus.NameOwnerChanged.class, bluez::nameChanged);
    bus.requestBusName(NAME);
    long every = BenchTimes.defaults().advertiseMillis();
    bluez.later.every(every, bluez::advertise);
    return bluez;
  }

  void add(EmulatedSensor sensor) {
    devices.put(sensor.address(), new DeviceObject(sensor, tree, later, BenchTimes.defaults()));
  }

  Optional<DeviceObject> device(String address) {
    return Optional.ofNullable(devices.get(address));
  }

  private void nameChanged(DBus.NameOwnerChanged change) {
    if (change.newOwner.isEmpty()) {
      devices.values().forEach(device -> device.left(change.name));
    }
  }

  private void discoveryChanged() {
    tree.changed(adapter, Map.of("Discovering", new Variant<>(adapter.isDiscovering())));
    later.after(0, this::advertise);
  }

  private void advertise() {
    devices.values().forEach(device -> device.advertise(adapter.isDiscovering()));
  }

  /** Everybody is disconnected and the name is free. */
  @Override
  public void close() {
    end();
    bus.disconnect();
  }

  /**
   * The bus died. Whoever is left without one cannot give back its name: the library would wait for
   * answers that never come, 20 s for each.
   */
  void abandon() {
    end();
    Thread.ofPlatform().daemon().name("bus that died").start(bus::disconnect);
  }

  private void end() {
    later.close();
    devices.values().forEach(DeviceObject::unlink);
  }
}
