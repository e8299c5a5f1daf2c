package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.bluezdbus.BluezCentral;
import dev.femoris.ingest.ble.tinyb.TinybCentral;
import java.nio.file.Path;

/** The machine's radio through one of the adapters. */
public final class Radios {

  private Radios() {}

  /**
   * @param nativeFolder where TinyB's libraries are unpacked
   */
  public static CentralFactory through(RadioAdapter adapter, Path nativeFolder) {
    return switch (adapter) {
      case AUTO -> through(best(), nativeFolder);
      case TINYB -> () -> TinybCentral.open(nativeFolder);
      case BLUEZ_DBUS -> BluezCentral::open;
    };
  }

  private static RadioAdapter best() {
    return TinybCentral.isForThisMachine() ? RadioAdapter.TINYB : RadioAdapter.BLUEZ_DBUS;
  }
}
