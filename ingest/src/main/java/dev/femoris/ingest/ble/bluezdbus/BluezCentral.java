package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.BleCentral;
import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.ConnectCall;
import dev.femoris.ingest.ble.SeenSensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bluez.Adapter1;
import org.bluez.Device1;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/** The radio through BlueZ' interface on the message bus. Used by one thread. */
public final class BluezCentral implements BleCentral {

  private static final String ADAPTER = "org.bluez.Adapter1";
  private static final String DEFAULT_BUS = "unix:path=/var/run/dbus/system_bus_socket";
  private static final long STEP_NANOS = 20_000_000;

  private final BusConnection bus;
  private final AtomicLong sinkFailures = new AtomicLong();
  private final List<BluezConnection> connections = new ArrayList<>();

  private BluezCentral(BusConnection bus) {
    this.bus = bus;
  }

  /** Joins the system's message bus, or that of {@code DBUS_SYSTEM_BUS_ADDRESS}. */
  public static BluezCentral open() throws BleException {
    return open(Optional.ofNullable(System.getenv("DBUS_SYSTEM_BUS_ADDRESS")).orElse(DEFAULT_BUS));
  }

  /** Joins the message bus at an address; may be tried again. */
  public static BluezCentral open(String busAddress) throws BleException {
    var central = new BluezCentral(BusConnection.join(busAddress));
    try {
      central.radio();
      return central;
    } catch (BleException failure) {
      central.close();
      throw failure;
    }
  }

  /** Notifications whose sink threw. */
  public long sinkFailures() {
    return sinkFailures.get();
  }

  @Override
  public void startDiscovery() throws BleException {
    withRadio("start discovery", Answer.IN_PROGRESS, Adapter1::StartDiscovery);
  }

  @Override
  public void stopDiscovery() throws BleException {
    withRadio("stop discovery", Answer.NO_DISCOVERY, Adapter1::StopDiscovery);
  }

  /** A thing done with the radio. */
  private interface RadioCall {
    void on(Adapter1 radio) throws DBusException;
  }

  /**
   * @param already part of the message when it is so already
   */
  private void withRadio(String what, String already, RadioCall call) throws BleException {
    String path = radio();
    var failure =
        bus.attempt(
            () -> {
              call.on(bus.object(path, Adapter1.class));
              return true;
            });
    if (failure.isPresent() && !failure.get().contains(already)) {
      bus.requireBus();
      throw new BleException(Reason.NO_RADIO, "%s: %s".formatted(what, failure.get()));
    }
  }

  /** The path of the first radio, which must be on. */
  private String radio() throws BleException {
    for (var object : bus.objects().entrySet()) {
      var adapter = object.getValue().get(ADAPTER);
      if (adapter != null) {
        if (!Property.flag(adapter, "Powered")) {
          throw new BleException(Reason.NO_RADIO, "the Bluetooth radio is switched off");
        }
        return object.getKey();
      }
    }
    throw new BleException(Reason.NO_RADIO, "no Bluetooth radio in this machine");
  }

  @Override
  public List<SeenSensor> seen() throws BleException {
    var sensors = new ArrayList<SeenSensor>();
    for (var interfaces : bus.objects().values()) {
      var device = interfaces.get(Devices.DEVICE);
      if (device != null) {
        sensors.add(Devices.sensor(device));
      }
    }
    sensors.sort(
        Comparator.comparingInt((SeenSensor s) -> -s.rssiDbm().orElse(Integer.MIN_VALUE + 1))
            .thenComparing(SeenSensor::address));
    return List.copyOf(sensors);
  }

  @Override
  public BleConnection connect(String address, Duration timeout) throws BleException {
    long deadline = System.nanoTime() + timeout.toNanos();
    String path = devicePath(address);
    var device = bus.call(Reason.LINK_LOST, address, () -> bus.object(path, Device1.class));
    try {
      link(device, path, address, deadline);
      var table = GattTable.below(path, awaitServices(path, address, deadline));
      var connection = new BluezConnection(address, bus, path, table, sinkFailures);
      connections.removeIf(c -> !c.isUp());
      connections.add(connection);
      return connection;
    } catch (BleException failure) {
      disconnect(device);
      throw failure;
    }
  }

  private void disconnect(Device1 device) {
    bus.attempt(
        () -> {
          device.Disconnect();
          return true;
        });
  }

  private void link(Device1 device, String path, String address, long deadline)
      throws BleException {
    if (Property.flag(device(bus.objects(), path), "Connected")) {
      return;
    }
    String what = "connect " + address;
    ConnectCall.within(
        deadline,
        what,
        () ->
            bus.call(
                Reason.LINK_LOST,
                what,
                () -> {
                  device.Connect();
                  return true;
                }),
        () -> disconnect(device));
  }

  /** All objects, once the services are known. */
  private Map<String, Map<String, Map<String, Variant<?>>>> awaitServices(
      String path, String address, long deadline) throws BleException {
    while (true) {
      var objects = bus.objects();
      var device = device(objects, path);
      if (Property.flag(device, "ServicesResolved")) {
        return objects;
      }
      if (!Property.flag(device, "Connected")) {
        throw new BleException(Reason.LINK_LOST, address + ": gone before its services were known");
      }
      if (System.nanoTime() - deadline > 0) {
        throw new BleException(Reason.TIMEOUT, address + ": its services stay unknown");
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private static Map<String, Variant<?>> device(
      Map<String, Map<String, Map<String, Variant<?>>>> objects, String path) {
    return objects.getOrDefault(path, Map.of()).getOrDefault(Devices.DEVICE, Map.of());
  }

  private String devicePath(String address) throws BleException {
    for (var object : bus.objects().entrySet()) {
      var device = object.getValue().get(Devices.DEVICE);
      if (device != null && Property.text(device, "Address").equals(address)) {
        return object.getKey();
      }
    }
    throw new BleException(Reason.LINK_LOST, address + ": not in reach");
  }

  @Override
  public void close() {
    connections.forEach(BluezConnection::close);
    connections.clear();
    bus.close();
  }
}
