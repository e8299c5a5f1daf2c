package dev.femoris.ingest.device.witmotion;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceLimits;
import dev.femoris.ingest.device.DeviceLimits.Stamps;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.GattLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** WitMotion over Bluetooth LE, set to 100 Hz until it is switched off. */
public record WitMotionProfile() implements DeviceProfile {

  /** The maker's own base: 9a where Bluetooth's has 9b. */
  static final UUID SERVICE = UUID.fromString("0000ffe5-0000-1000-8000-00805f9a34fb");

  static final UUID DATA = UUID.fromString("0000ffe4-0000-1000-8000-00805f9a34fb");
  static final UUID COMMAND = UUID.fromString("0000ffe9-0000-1000-8000-00805f9a34fb");
  private static final List<String> NAMES = List.of("WT", "BWT");
  private static final GattLayout GATT =
      new GattLayout(SERVICE, List.of(DATA), Optional.of(COMMAND));
  private static final DeviceLimits LIMITS =
      new DeviceLimits(
          List.of(0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0),
          100,
          Stamps.NONE,
          false,
          true,
          "time is arrival: losses under a quarter of a second stay unseen; streams by itself from"
              + " connecting on");

  @Override
  public String id() {
    return "witmotion";
  }

  @Override
  public String productName() {
    return "WitMotion";
  }

  @Override
  public GattLayout gatt() {
    return GATT;
  }

  @Override
  public List<String> namePrefixes() {
    return NAMES;
  }

  @Override
  public DeviceLimits limits() {
    return LIMITS;
  }

  @Override
  public CountScales counts() {
    return CountScales.ofRanges(16, 2000);
  }

  @Override
  public boolean matches(Advertisement advertisement, Set<UUID> services) {
    return GATT.isIn(advertisement, services)
        || services.isEmpty() && NAMES.stream().anyMatch(advertisement::nameStartsWith);
  }

  /** Unlocks, then sets 100 Hz; not saved in the sensor. */
  @Override
  public List<GattCommand> start() {
    return List.of(
        new GattCommand.Subscribe(DATA),
        new GattCommand.Write(COMMAND, "FF AA 69 88 B5"),
        new GattCommand.Write(COMMAND, "FF AA 03 09 00"));
  }

  /** There is no stop command: it stops with the connection. */
  @Override
  public List<GattCommand> stop() {
    return List.of();
  }

  @Override
  public DeviceDecoder decoder() {
    return new WitMotionDecoder(LIMITS.periodNanos());
  }
}
