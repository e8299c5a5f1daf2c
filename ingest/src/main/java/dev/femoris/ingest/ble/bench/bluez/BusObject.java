package dev.femoris.ingest.ble.bench.bluez;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** An object on the bus with properties of one interface. Nobody may set them. */
abstract class BusObject implements Properties {

  private final String path;
  private final String interfaceName;

  BusObject(String path, String interfaceName) {
    this.path = path;
    this.interfaceName = interfaceName;
  }

  /** The properties at this moment. */
  abstract Map<String, Variant<?>> properties();

  String interfaceName() {
    return interfaceName;
  }

  Map<String, Map<String, Variant<?>>> interfaces() {
    return Map.of(interfaceName, properties());
  }

  @Override
  public String getObjectPath() {
    return path;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The library's signature.
  public <A> A Get(String interfaceName, String name) {
    return (A)
        Optional.ofNullable(properties().get(name))
            .orElseThrow(
                () -> failed("org.freedesktop.DBus.Error.InvalidArgs", "No such property"));
  }

  @Override
  public <A> void Set(String interfaceName, String name, A value) {
    throw failed("org.freedesktop.DBus.Error.PropertyReadOnly", name);
  }

  @Override
  public Map<String, Variant<?>> GetAll(String interfaceName) {
    return properties();
  }

  static DBusExecutionException failed(String type, String line) {
    return NamedErrors.of(type, line);
  }

  static DBusExecutionException bluezFailed(String line) {
    return failed("org.bluez.Error.Failed", line);
  }

  static DBusExecutionException notSupported() {
    return failed("org.bluez.Error.NotSupported", "Operation is not supported");
  }

  static Variant<?> texts(List<String> texts) {
    return new Variant<>(texts.toArray(String[]::new), "as");
  }
}
