package dev.femoris.ingest.ble.bench.bluez;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.NotConnected;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is on the bus; tells everybody of every change while there is a bus. Thread-safe. */
final class ObjectTree implements ObjectManager {

  private static final Logger LOG = LoggerFactory.getLogger(ObjectTree.class);

  private final DBusConnection bus;
  private final Map<String, BusObject> objects = new LinkedHashMap<>();

  ObjectTree(DBusConnection bus) {
    this.bus = bus;
  }

  @Override
  public String getObjectPath() {
    return "/";
  }

  @Override
  public synchronized Map<DBusPath, Map<String, Map<String, Variant<?>>>> GetManagedObjects() {
    var all = new LinkedHashMap<DBusPath, Map<String, Map<String, Variant<?>>>>();
    objects.forEach((path, object) -> all.put(new DBusPath(path), object.interfaces()));
    return all;
  }

  synchronized void add(BusObject object) {
    String path = object.getObjectPath();
    if (objects.putIfAbsent(path, object) != null) {
      return;
    }
    try {
      bus.exportObject(path, object);
      tell(new InterfacesAdded("/", new DBusPath(path), object.interfaces()));
    } catch (DBusException defect) {
      throw new IllegalStateException(path, defect);
    }
  }

  synchronized void remove(BusObject object) {
    String path = object.getObjectPath();
    if (objects.remove(path) == null) {
      return;
    }
    bus.unExportObject(path);
    try {
      tell(new InterfacesRemoved("/", new DBusPath(path), List.of(object.interfaceName())));
    } catch (DBusException defect) {
      throw new IllegalStateException(path, defect);
    }
  }

  void changed(BusObject object, Map<String, Variant<?>> properties) {
    changed(object, properties, List.of());
  }

  /**
   * @param gone properties the object has no more
   */
  void changed(BusObject object, Map<String, Variant<?>> properties, List<String> gone) {
    try {
      tell(
          new Properties.PropertiesChanged(
              object.getObjectPath(), object.interfaceName(), properties, gone));
    } catch (DBusException defect) {
      throw new IllegalStateException(object.getObjectPath(), defect);
    }
  }

  private void tell(DBusSignal signal) {
    try {
      bus.sendMessage(signal);
    } catch (NotConnected | RejectedExecutionException busGone) {
      // Rejected: the library's reader has just met the end of the bus and closes the connection.
      LOG.debug("nobody hears {}: {}", signal.getName(), busGone.getMessage());
    }
  }
}
