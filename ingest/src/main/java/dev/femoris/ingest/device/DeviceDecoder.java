package dev.femoris.ingest.device;

import java.util.UUID;

/**
 * Understands the notifications of one sensor from its start to its stop, over lost links too. Not
 * thread-safe.
 */
public interface DeviceDecoder {

  /** Longest value of a characteristic (Bluetooth core specification, volume 3 part F, 3.2.9). */
  int MAX_NOTIFICATION_BYTES = 512;

  /**
   * Takes one notification or indication.
   *
   * @param characteristic where it came from
   * @param value as received; not kept
   * @param arrivalNanos on any monotonic clock, the same for all notifications of a connection
   * @return the samples that are complete now, and what is known besides
   * @throws MalformedNotificationException when the bytes are not this protocol's
   */
  Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException;
}
