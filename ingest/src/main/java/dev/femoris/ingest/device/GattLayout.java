package dev.femoris.ingest.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a sensor keeps what is needed.
 *
 * @param service its own service
 * @param notifying characteristics that are listened to
 * @param command the characteristic commands are written to
 */
public record GattLayout(UUID service, List<UUID> notifying, Optional<UUID> command) {

  public GattLayout {
    notifying = List.copyOf(notifying);
    if (notifying.isEmpty()) {
      throw new IllegalArgumentException("a sensor has a notifying characteristic");
    }
  }

  /** Whether the sensor's own service is advertised or was found. */
  public boolean isIn(Advertisement advertisement, Set<UUID> services) {
    return services.contains(service) || advertisement.services().contains(service);
  }
}
