package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.interfaces.Properties.PropertiesChanged;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.types.Variant;

/** The message bus, and BlueZ on it. */
final class BusConnection implements AutoCloseable {

  static final String BLUEZ = "org.bluez";

  private final DBusConnection bus;

  private BusConnection(DBusConnection bus) {
    this.bus = bus;
  }

  static BusConnection join(String busAddress) throws BleException {
    try {
      return new BusConnection(
          DBusConnectionBuilder.forAddress(busAddress).withShared(false).build());
    } catch (DBusException | DBusExecutionException absent) {
      throw new BleException(
          Reason.NO_RADIO,
          "no system message bus at %s: is dbus installed and running?".formatted(busAddress),
          absent);
    }
  }

  boolean isGone() {
    return !bus.isConnected();
  }

  void requireBus() throws BleException {
    if (isGone()) {
      throw new BleException(
          Reason.BUS_GONE, "the system's message bus is gone: this process must be started again");
    }
  }

  /** A call of something on the bus. */
  interface BusCall<T> {
    T call() throws DBusException;
  }

  /**
   * Carries out a call.
   *
   * @param otherwise why it fails when the answer does not tell
   * @param what for the message
   */
  <T> T call(Reason otherwise, String what, BusCall<T> call) throws BleException {
    requireBus();
    try {
      return call.call();
    } catch (DBusException | DBusExecutionException failure) {
      throw failed(otherwise, what, failure);
    }
  }

  /** A call whose failure does not matter; says what it was. */
  Optional<String> attempt(BusCall<?> call) {
    try {
      call(Reason.LINK_LOST, "attempt", call);
      return Optional.empty();
    } catch (BleException failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
  }

  private BleException failed(Reason otherwise, String what, Exception failure) {
    Reason reason = isGone() ? Reason.BUS_GONE : Answer.reason(failure).orElse(otherwise);
    return new BleException(reason, "%s: %s".formatted(what, failure.getMessage()), failure);
  }

  <T extends DBusInterface> T object(String path, Class<T> type) throws DBusException {
    return bus.getRemoteObject(BLUEZ, path, type);
  }

  /** All of BlueZ' objects: path, then interface, then property. */
  Map<String, Map<String, Map<String, Variant<?>>>> objects() throws BleException {
    Map<DBusPath, Map<String, Map<String, Variant<?>>>> all =
        call(
            Reason.NO_RADIO,
            "the Bluetooth service does not answer: is bluetoothd running?",
            () -> object("/", ObjectManager.class).GetManagedObjects());
    var byPath = new LinkedHashMap<String, Map<String, Map<String, Variant<?>>>>();
    all.forEach((path, interfaces) -> byPath.put(path.getPath(), interfaces));
    return byPath;
  }

  /** Listens to property changes of one object, until the answer is closed. */
  AutoCloseable listen(String path, DBusSigHandler<PropertiesChanged> listener)
      throws BleException {
    return call(
        Reason.LINK_LOST,
        "listen to " + path,
        () ->
            bus.addSigHandler(
                DBusMatchRuleBuilder.create()
                    .withType(PropertiesChanged.class)
                    .withPath(path)
                    .build(),
                listener));
  }

  @Override
  public void close() {
    bus.disconnect();
  }
}
