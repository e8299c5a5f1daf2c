package dev.femoris.ingest.ble.bench.bluez;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bluez.Adapter1;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The radio. */
final class AdapterObject extends BusObject implements Adapter1 {

  static final String PATH = "/org/bluez/hci0";
  private final Runnable discoveryChanged;
  private volatile boolean discovering;

  AdapterObject(Runnable discoveryChanged) {
    super(PATH, "org.bluez.Adapter1");
    this.discoveryChanged = discoveryChanged;
  }

  boolean isDiscovering() {
    return discovering;
  }

  @Override
  Map<String, Variant<?>> properties() {
    var all = new LinkedHashMap<String, Variant<?>>();
    all.put("Address", new Variant<>("00:00:5E:00:53:01"));
    all.put("Name", new Variant<>("bench"));
    all.put("Alias", new Variant<>("bench"));
    all.put("Class", new Variant<>(new UInt32(0)));
    all.put("Powered", new Variant<>(true));
    all.put("Discoverable", new Variant<>(false));
    all.put("DiscoverableTimeout", new Variant<>(new UInt32(0)));
    all.put("Pairable", new Variant<>(false));
    all.put("PairableTimeout", new Variant<>(new UInt32(0)));
    all.put("Discovering", new Variant<>(discovering));
    all.put("UUIDs", new Variant<>(new String[0], "as"));
    all.put("Modalias", new Variant<>("usb:v1D6Bp0246d0542"));
    return all;
  }

  @Override
  public void StartDiscovery() {
    if (discovering) {
      throw failed("org.bluez.Error.InProgress", "Operation already in progress");
    }
    discovering = true;
    discoveryChanged.run();
  }

  @Override
  public void StopDiscovery() {
    if (!discovering) {
      throw bluezFailed("No discovery started");
    }
    discovering = false;
    discoveryChanged.run();
  }

  @Override
  public void RemoveDevice(DBusPath device) {
    throw notSupported();
  }

  @Override
  public void SetDiscoveryFilter(Map<String, Variant<?>> filter) {
    // Everything here is Bluetooth LE.
  }

  @Override
  public String[] GetDiscoveryFilters() {
    return new String[] {"UUIDs", "RSSI", "Transport"};
  }

  @Override
  public DBusPath ConnectDevice(Map<String, Variant<?>> properties) {
    throw notSupported();
  }
}
