package dev.femoris.ingest.device;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What a sensor says of itself while scanning.
 *
 * @param localName empty when it gives none
 * @param services advertised services
 */
public record Advertisement(String localName, Set<UUID> services) {

  public Advertisement {
    services = Set.copyOf(services);
  }

  public static Advertisement named(String localName) {
    return new Advertisement(localName, Set.of());
  }

  /** Upper and lower case do not matter. */
  public boolean nameStartsWith(String start) {
    return localName.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
  }
}
