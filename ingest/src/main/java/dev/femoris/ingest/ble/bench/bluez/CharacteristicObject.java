package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.ingest.ble.bench.EmulatedSensor;
import dev.femoris.ingest.ble.bench.EmulatedService.EmulatedCharacteristic;
import dev.femoris.ingest.ble.bench.RefusedWriteException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bluez.GattCharacteristic1;
import org.bluez.datatypes.TwoTuple;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.FileDescriptor;
import org.freedesktop.dbus.connections.base.AbstractConnectionBase;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.Variant;

/** A characteristic of a connected sensor. */
final class CharacteristicObject extends BusObject implements GattCharacteristic1 {

  private final ObjectTree tree;
  private final EmulatedSensor sensor;
  private final EmulatedCharacteristic characteristic;
  private final String service;
  private volatile byte[] value = {};
  private volatile boolean notifying;

  /** Bus name of who switched notifications on. */
  private volatile String listener = "";

  CharacteristicObject(
      String path,
      String service,
      EmulatedCharacteristic characteristic,
      EmulatedSensor sensor,
      ObjectTree tree) {
    super(path, "org.bluez.GattCharacteristic1");
    this.service = service;
    this.characteristic = characteristic;
    this.sensor = sensor;
    this.tree = tree;
  }

  void notification(byte[] value) {
    this.value = value;
    tree.changed(this, Map.of("Value", new Variant<>(value, "ay")));
  }

  @Override
  Map<String, Variant<?>> properties() {
    var all = new LinkedHashMap<String, Variant<?>>();
    all.put("UUID", new Variant<>(characteristic.uuid().toString()));
    all.put("Service", new Variant<>(new DBusPath(service)));
    all.put("Value", new Variant<>(value, "ay"));
    all.put("Notifying", new Variant<>(notifying));
    all.put("Flags", texts(characteristic.flags()));
    return all;
  }

  @Override
  public byte[] ReadValue(Map<String, Variant<?>> options) {
    throw failed("org.bluez.Error.NotPermitted", "Read not permitted");
  }

  @Override
  public void WriteValue(byte[] value, Map<String, Variant<?>> options) {
    if (!characteristic.flags().contains("write")) {
      throw failed("org.bluez.Error.NotPermitted", "Write not permitted");
    }
    try {
      sensor.write(characteristic.uuid(), value);
    } catch (RefusedWriteException refused) {
      throw bluezFailed("Operation failed with ATT error: 0x80");
    }
  }

  @Override
  public TwoTuple<FileDescriptor, UInt16> AcquireWrite(Map<String, Variant<?>> options) {
    throw notSupported();
  }

  @Override
  public TwoTuple<FileDescriptor, UInt16> AcquireNotify(Map<String, Variant<?>> options) {
    throw notSupported();
  }

  @Override
  public void StartNotify() {
    var flags = characteristic.flags();
    if (!flags.contains("notify") && !flags.contains("indicate")) {
      throw notSupported();
    }
    listener = AbstractConnectionBase.getCallInfo().getSource();
    notifying = true;
    tree.changed(this, Map.of("Notifying", new Variant<>(true)));
    sensor.subscribe(characteristic.uuid());
  }

  @Override
  public void StopNotify() {
    if (!notifying) {
      throw bluezFailed("No notify session started");
    }
    endNotifying();
  }

  /** Somebody has left the bus; what it listened to ends. */
  void left(String busName) {
    if (notifying && listener.equals(busName)) {
      endNotifying();
    }
  }

  private void endNotifying() {
    notifying = false;
    sensor.unsubscribe(characteristic.uuid());
    tree.changed(this, Map.of("Notifying", new Variant<>(false)));
  }

  @Override
  public void Confirm() {
    throw notSupported();
  }
}
