package dev.femoris.ingest.ble.bench;

import java.util.UUID;

/** What a sensor sends through. */
interface Air {

  /** Whether somebody is connected and has switched notifications of this characteristic on. */
  boolean isListening(UUID characteristic);

  /**
   * Sends a notification; nothing happens when nobody listens.
   *
   * @param samples whole six-axis samples in it, for the count
   */
  void send(UUID characteristic, byte[] value, int samples);
}
