package dev.femoris.ingest.ble.bench;

import java.util.UUID;

/** Nobody is connected. */
enum SilentAir implements Air {
  INSTANCE;

  @Override
  public boolean isListening(UUID characteristic) {
    return false;
  }

  @Override
  public void send(UUID characteristic, byte[] value, int samples) {
    // Nobody hears it.
  }
}
