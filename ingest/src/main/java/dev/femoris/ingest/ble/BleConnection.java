package dev.femoris.ingest.ble;

import java.util.Set;
import java.util.UUID;

/**
 * One connection to a sensor, from connect to the loss of the link or {@link #close()}. Used by one
 * thread.
 */
public interface BleConnection extends AutoCloseable {

  String address();

  /** Services the sensor has. */
  Set<UUID> services();

  /**
   * Switches notifications (or indications) on; at most once for each characteristic. The
   * connection holds on to {@code sink}.
   */
  void subscribe(UUID service, UUID characteristic, NotificationSink sink) throws BleException;

  /** Writes a value and waits for the sensor's answer. */
  void write(UUID service, UUID characteristic, byte[] value) throws BleException;

  /** Whether the link is up; asked, not remembered. */
  boolean isUp();

  /**
   * Disconnects, waits until nothing comes any more, then frees what the connection holds. Stop
   * commands of the sensor are written before. Never fails; without effect the second time.
   */
  @Override
  void close();
}
