package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.ingest.ble.bench.EmulatedSensor;
import dev.femoris.ingest.ble.bench.EmulatedService;
import dev.femoris.ingest.ble.bench.Ticker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.bluez.Device1;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** A sensor as BlueZ shows it. Thread-safe. */
final class DeviceObject extends BusObject implements Device1 {

  private final EmulatedSensor sensor;
  private final ObjectTree tree;
  private final Ticker later;
  private final BenchTimes times;

  /** Held while services come or go; the object's own lock is taken inside it, never outside. */
  private final ReentrantLock gattOrder = new ReentrantLock();

  private final List<BusObject> gatt = new ArrayList<>();
  private final Map<UUID, CharacteristicObject> characteristics = new HashMap<>();
  private boolean away;
  private boolean connected;
  private boolean resolved;
  private boolean heard;
  private int link;

  DeviceObject(EmulatedSensor sensor, ObjectTree tree, Ticker later, BenchTimes times) {
    super(path(sensor.address()), "org.bluez.Device1");
    this.sensor = sensor;
    this.tree = tree;
    this.later = later;
    this.times = times;
  }

  static String path(String address) {
    return AdapterObject.PATH + "/dev_" + address.replace(':', '_');
  }

  @Override
  synchronized Map<String, Variant<?>> properties() {
    var all = new LinkedHashMap<String, Variant<?>>();
    all.put("Address", new Variant<>(sensor.address()));
    all.put("AddressType", new Variant<>("random"));
    all.put("Name", new Variant<>(sensor.localName()));
    all.put("Alias", new Variant<>(sensor.localName()));
    all.put("Paired", new Variant<>(false));
    all.put("Trusted", new Variant<>(false));
    all.put("Blocked", new Variant<>(false));
    all.put("LegacyPairing", new Variant<>(false));
    all.put("Connected", new Variant<>(connected));
    all.put("UUIDs", uuids());
    all.put("Adapter", new Variant<>(new DBusPath(AdapterObject.PATH)));
    all.put("ServicesResolved", new Variant<>(resolved));
    if (heard) {
      all.put("RSSI", rssi());
    }
    return all;
  }

  private Variant<?> uuids() {
    var uuids =
        resolved
            ? sensor.services().stream().map(EmulatedService::uuid).toList()
            : sensor.advertised();
    return texts(uuids.stream().map(UUID::toString).toList());
  }

  private Variant<?> rssi() {
    int spread = Math.floorMod(sensor.address().hashCode(), 40);
    return new Variant<>((short) (-50 - spread), "n");
  }

  /** An advertisement comes in, or (no discovery any more) none does. */
  void advertise(boolean discovering) {
    boolean before;
    boolean now;
    synchronized (this) {
      before = heard;
      heard = discovering && !away && !connected;
      now = heard;
    }
    if (now) {
      tree.add(this);
      tree.changed(this, Map.of("RSSI", rssi()));
    } else if (before) {
      tree.changed(this, Map.of(), List.of("RSSI"));
    }
  }

  @Override
  public void Connect() {
    int thisLink;
    synchronized (this) {
      if (connected) {
        throw failed("org.bluez.Error.AlreadyConnected", "Already Connected");
      }
      if (away) {
        throw bluezFailed("le-connection-abort-by-local");
      }
      connected = true;
      thisLink = ++link;
    }
    sensor.connected(this::notification);
    tree.changed(this, Map.of("Connected", new Variant<>(true)));
    later.after(times.resolveMillis(), () -> resolve(thisLink));
  }

  private void resolve(int ofLink) {
    gattOrder.lock();
    try {
      synchronized (this) {
        if (!connected || link != ofLink) {
          return;
        }
        makeGatt();
      }
      gatt.forEach(tree::add);
      synchronized (this) {
        resolved = true;
      }
    } finally {
      gattOrder.unlock();
    }
    tree.changed(this, Map.of("UUIDs", uuids()));
    tree.changed(this, Map.of("ServicesResolved", new Variant<>(true)));
  }

  private void makeGatt() {
    int handle = 1;
    for (var service : sensor.services()) {
      String servicePath = "%s/service%04x".formatted(getObjectPath(), handle++);
      gatt.add(new ServiceObject(servicePath, getObjectPath(), service));
      for (var characteristic : service.characteristics()) {
        String path = "%s/char%04x".formatted(servicePath, handle++);
        var object = new CharacteristicObject(path, servicePath, characteristic, sensor, tree);
        gatt.add(object);
        characteristics.put(characteristic.uuid(), object);
      }
    }
  }

  /** Somebody has left the bus. */
  void left(String busName) {
    List<CharacteristicObject> all;
    synchronized (this) {
      all = List.copyOf(characteristics.values());
    }
    all.forEach(characteristic -> characteristic.left(busName));
  }

  private void notification(UUID characteristic, byte[] value) {
    CharacteristicObject object;
    synchronized (this) {
      object = characteristics.get(characteristic);
    }
    if (object != null) {
      object.notification(value);
    }
  }

  @Override
  public void Disconnect() {
    if (!unlink()) {
      throw failed("org.bluez.Error.NotConnected", "Not Connected");
    }
  }

  /** The link breaks. */
  boolean unlink() {
    synchronized (this) {
      if (!connected) {
        return false;
      }
      connected = false;
    }
    sensor.disconnected();
    gattOrder.lock();
    try {
      gatt.forEach(tree::remove);
      gatt.clear();
      synchronized (this) {
        characteristics.clear();
        resolved = false;
      }
    } finally {
      gattOrder.unlock();
    }
    tree.changed(this, Map.of("ServicesResolved", new Variant<>(false)));
    tree.changed(this, Map.of("Connected", new Variant<>(false)));
    return true;
  }

  /** Carried out of reach, or back. */
  void away(boolean isAway) {
    synchronized (this) {
      away = isAway;
    }
    if (isAway) {
      unlink();
    }
  }

  @Override
  public void ConnectProfile(String uuid) {
    throw notSupported();
  }

  @Override
  public void DisconnectProfile(String uuid) {
    throw notSupported();
  }

  @Override
  public void Pair() {
    throw notSupported();
  }

  @Override
  public void CancelPairing() {
    throw notSupported();
  }
}
