package dev.femoris.service.blegateway;

import java.util.Arrays;
import java.util.Optional;

/** Which library drives the radio. */
public enum RadioAdapter {
  /** TinyB where it has native libraries for this machine, otherwise bluez-dbus. */
  AUTO("auto"),
  TINYB("tinyb"),
  BLUEZ_DBUS("bluez-dbus");

  private final String id;

  RadioAdapter(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<RadioAdapter> of(String id) {
    return Arrays.stream(values()).filter(adapter -> adapter.id.equals(id)).findFirst();
  }
}
