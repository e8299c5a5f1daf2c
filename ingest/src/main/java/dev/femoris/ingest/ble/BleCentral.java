package dev.femoris.ingest.ble;

import java.time.Duration;
import java.util.List;

/** One radio. Used by one thread; notifications come on threads of the adapter's library. */
public interface BleCentral extends AutoCloseable {

  /** Begins to look for sensors; without effect when it does already. */
  void startDiscovery() throws BleException;

  /** Ends looking for sensors; without effect when it does not look. */
  void stopDiscovery() throws BleException;

  /** The sensors known at this moment, nearest first; returns at once. */
  List<SeenSensor> seen() throws BleException;

  /**
   * Connects and waits until the sensor's services are known. A link that is there already (left by
   * a process that was killed) is ended first: the sensor begins anew.
   *
   * @param address as {@link SeenSensor#address()}
   * @param timeout for all of it
   */
  BleConnection connect(String address, Duration timeout) throws BleException;

  /** Lets go of every connection and of the radio. */
  @Override
  void close();
}
