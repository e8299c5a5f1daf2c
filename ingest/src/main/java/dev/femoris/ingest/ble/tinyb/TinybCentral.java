package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.BleCentral;
import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.ConnectCall;
import dev.femoris.ingest.ble.SeenSensor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tinyb.BluetoothAdapter;
import tinyb.BluetoothDevice;
import tinyb.BluetoothManager;
import tinyb.BluetoothObject;

/** The radio through TinyB. One in a process, used by one thread. */
public final class TinybCentral implements BleCentral {

  private static final long STEP_NANOS = 10_000_000;
  private static final long LINK_KNOWN_NANOS = 2_000_000_000;

  private final TinybCalls calls;
  private final BluetoothManager manager;
  private final SeenDevices seen;
  private final AtomicLong sinkFailures = new AtomicLong();
  private final List<TinybConnection> connections = new ArrayList<>();

  private TinybCentral(TinybCalls calls, BluetoothManager manager) {
    this.calls = calls;
    this.manager = manager;
    this.seen = new SeenDevices(calls);
  }

  /** Whether TinyB has a native library for this machine; it has none for 64-bit ARM. */
  public static boolean isForThisMachine() {
    return TinybNatives.folderInJar().isPresent();
  }

  /**
   * Joins the system's message bus and BlueZ; may be tried again.
   *
   * @param nativesFolder where the native libraries are unpacked: a folder of this user alone
   */
  public static TinybCentral open(Path nativesFolder) throws BleException {
    var bus = SystemBus.join();
    bus.requireRadio();
    TinybNatives.load(nativesFolder);
    var calls = new TinybCalls(bus);
    var manager = calls.call(Reason.NO_RADIO, "TinyB", BluetoothManager::getBluetoothManager);
    return new TinybCentral(calls, manager);
  }

  /** Notifications whose sink threw. */
  public long sinkFailures() {
    return sinkFailures.get();
  }

  @Override
  public void startDiscovery() throws BleException {
    seen.forget();
    withRadio("start discovery", "InProgress", BluetoothAdapter::startDiscovery);
  }

  @Override
  public void stopDiscovery() throws BleException {
    withRadio("stop discovery", "No discovery started", BluetoothAdapter::stopDiscovery);
  }

  /** A thing done with the radio. */
  private interface RadioCall {
    boolean on(BluetoothAdapter radio);
  }

  /**
   * @param already part of the message when it is so already
   */
  private void withRadio(String what, String already, RadioCall call) throws BleException {
    var radios = list(manager::getAdapters);
    try {
      var radio = radio(radios);
      if (!calls.call(Reason.NO_RADIO, "radio", radio::getPowered)) {
        throw new BleException(Reason.NO_RADIO, "the Bluetooth radio is switched off");
      }
      var failure = calls.attempt(() -> call.on(radio));
      if (failure.isPresent() && !failure.get().contains(already)) {
        calls.requireBus();
        throw new BleException(Reason.NO_RADIO, "%s: %s".formatted(what, failure.get()));
      }
    } finally {
      radios.forEach(BluetoothObject::close);
    }
  }

  private static BluetoothAdapter radio(List<BluetoothAdapter> radios) throws BleException {
    if (radios.isEmpty()) {
      throw new BleException(
          Reason.NO_RADIO, "no Bluetooth radio, or the Bluetooth service has stopped");
    }
    return radios.getFirst();
  }

  @Override
  public List<SeenSensor> seen() throws BleException {
    var devices = list(manager::getDevices);
    try {
      var sensors = new ArrayList<SeenSensor>();
      for (var device : devices) {
        sensors.add(seen.sensor(device));
      }
      sensors.sort(
          Comparator.comparingInt((SeenSensor s) -> -s.rssiDbm().orElse(Integer.MIN_VALUE + 1))
              .thenComparing(SeenSensor::address));
      return List.copyOf(sensors);
    } finally {
      devices.forEach(BluetoothObject::close);
    }
  }

  @Override
  public BleConnection connect(String address, Duration timeout) throws BleException {
    long deadline = System.nanoTime() + timeout.toNanos();
    var device = device(address);
    try {
      if (!device.getConnected()) {
        String what = "connect " + address;
        ConnectCall.within(
            deadline,
            what,
            () -> calls.call(Reason.LINK_LOST, what, device::connect),
            () -> calls.attempt(device::disconnect));
      }
      awaitServices(device, address, deadline);
      var handles =
          calls.call(
              Reason.LINK_LOST,
              "services of " + address,
              () -> GattHandles.below(manager, TinybCalls.path(device)));
      var connection = new TinybConnection(address, calls, device, handles, sinkFailures);
      connections.removeIf(c -> !c.isUp());
      connections.add(connection);
      return connection;
    } catch (BleException failure) {
      calls.attempt(device::disconnect);
      device.close();
      throw failure;
    }
  }

  /** The library learns of the link a moment after its own call has returned. */
  private void awaitServices(BluetoothDevice device, String address, long deadline)
      throws BleException {
    long linkKnownBy = System.nanoTime() + LINK_KNOWN_NANOS;
    boolean up = false;
    while (!calls.call(Reason.LINK_LOST, "services", device::getServicesResolved)) {
      long now = System.nanoTime();
      if (now - deadline > 0) {
        throw new BleException(Reason.TIMEOUT, address + ": its services stay unknown");
      }
      boolean isUp = device.getConnected();
      if (!isUp && (up || now - linkKnownBy > 0)) {
        throw new BleException(Reason.LINK_LOST, address + ": gone before its services were known");
      }
      up = isUp;
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private BluetoothDevice device(String address) throws BleException {
    Optional<BluetoothDevice> found = Optional.empty();
    for (var device : list(manager::getDevices)) {
      String its = calls.call(Reason.LINK_LOST, "address", device::getAddress);
      if (found.isEmpty() && its.equals(address)) {
        found = Optional.of(device);
      } else {
        device.close();
      }
    }
    return found.orElseThrow(() -> new BleException(Reason.LINK_LOST, address + ": not in reach"));
  }

  private <T> List<T> list(Supplier<List<T>> getter) throws BleException {
    return calls.call(Reason.NO_RADIO, "list", () -> TinybObjects.listed(getter.get()));
  }

  @Override
  public void close() {
    connections.forEach(TinybConnection::close);
    connections.clear();
  }
}
