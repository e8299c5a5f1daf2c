package dev.femoris.ingest.device;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One kind of sensor: how it is known, started, stopped and understood. Immutable. */
public interface DeviceProfile {

  /** Short and stable, for configuration and topics: {@code movesense}. */
  String id();

  /** As its maker calls it. */
  String productName();

  GattLayout gatt();

  DeviceLimits limits();

  /** How the names it advertises begin; empty when it is known by its service alone. */
  List<String> namePrefixes();

  /** How its samples become counts when a gateway passes them on. */
  CountScales counts();

  /**
   * Whether a sensor is of this kind.
   *
   * @param services those found after connecting; empty while scanning
   */
  boolean matches(Advertisement advertisement, Set<UUID> services);

  /** What to do after connecting, in this order. Subscriptions come before the start command. */
  List<GattCommand> start();

  /** What to write before disconnecting, in this order. */
  List<GattCommand> stop();

  /**
   * A decoder for one run. It may be kept over a lost link: stamps, or arrival, then tell what was
   * lost.
   */
  DeviceDecoder decoder();
}
