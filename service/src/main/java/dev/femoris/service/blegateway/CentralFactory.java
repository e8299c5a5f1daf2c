package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.BleCentral;
import dev.femoris.ingest.ble.BleException;

/** Opens the machine's radio through one of the adapters. */
@FunctionalInterface
public interface CentralFactory {
  BleCentral open() throws BleException;
}
