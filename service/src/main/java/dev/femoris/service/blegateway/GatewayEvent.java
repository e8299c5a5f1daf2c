package dev.femoris.service.blegateway;

import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.protocol.Packet;
import java.util.UUID;

/** What the relay's thread is told, by the number of the sensor. */
sealed interface GatewayEvent {

  int sensor();

  /** The sensor is connected and will be started now. */
  record LinkUp(int sensor, DeviceProfile profile, String name) implements GatewayEvent {}

  /** The link is lost. */
  record LinkDown(int sensor) implements GatewayEvent {}

  /** The sensor sent something. */
  @SuppressWarnings("ArrayRecordComponent") // Handed over once, from one thread to another.
  record Notification(int sensor, UUID characteristic, byte[] value, long arrivalNanos)
      implements GatewayEvent {}

  /** The service sent something for the sensor. */
  @SuppressWarnings("ArrayRecordComponent") // As above.
  record FromService(int sensor, Packet packet, byte[] bytes) implements GatewayEvent {}
}
