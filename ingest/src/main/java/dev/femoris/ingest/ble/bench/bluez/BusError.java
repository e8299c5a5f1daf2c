package dev.femoris.ingest.ble.bench.bluez;

import org.freedesktop.dbus.exceptions.DBusExecutionException;

/** An error answer with BlueZ' own name. */
final class BusError extends DBusExecutionException {

  private static final long serialVersionUID = 1;
  private final String name;

  BusError(String name, String line) {
    super(line);
    this.name = name;
  }

  @Override
  public String getType() {
    return name;
  }
}
