package dev.femoris.ingest.ble.bench;

import java.util.UUID;

/** Carries a sensor's notifications to the central. Called on the sensor's thread. */
@FunctionalInterface
public interface Radio {

  void notification(UUID characteristic, byte[] value);
}
