package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.BleException;
import java.nio.file.Path;

/** The machine's radio through one of the adapters. */
public final class Radios {

  private Radios() {}

  /**
   * @param nativeFolder where TinyB's libraries are unpacked
   */
  public static CentralFactory through(RadioAdapter adapter, Path nativeFolder) {
    return () -> {
      throw new BleException(BleException.Reason.NO_RADIO, "no adapter in this build");
    };
  }
}
