package dev.femoris.ingest.device.thingy52;

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

/** Nordic Thingy:52, set to 100 Hz. */
public record Thingy52Profile() implements DeviceProfile {

  static final UUID SERVICE = UUID.fromString("ef680400-9b35-4933-9b10-52ffa9740042");
  static final UUID CONFIG = UUID.fromString("ef680401-9b35-4933-9b10-52ffa9740042");
  static final UUID RAW = UUID.fromString("ef680406-9b35-4933-9b10-52ffa9740042");
  private static final List<String> NAMES = List.of("Thingy");
  private static final GattLayout GATT = new GattLayout(SERVICE, List.of(RAW), Optional.of(CONFIG));
  private static final DeviceLimits LIMITS =
      new DeviceLimits(
          List.of(5.0, 10.0, 20.0, 50.0, 100.0, 200.0),
          100,
          Stamps.NONE,
          false,
          true,
          "any whole rate from 5 to 200 Hz; time is arrival: losses under a quarter of a second"
              + " stay unseen");

  @Override
  public String id() {
    return "thingy52";
  }

  @Override
  public String productName() {
    return "Nordic Thingy:52";
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

  /** Its counts: 1/1024 g and 1/32 deg/s. */
  @Override
  public CountScales counts() {
    return CountScales.ofRanges(32, 1024);
  }

  @Override
  public boolean matches(Advertisement advertisement, Set<UUID> services) {
    return GATT.isIn(advertisement, services)
        || services.isEmpty() && NAMES.stream().anyMatch(advertisement::nameStartsWith);
  }

  /**
   * The configuration is five fields: step counter, temperature and magnetometer compensation
   * interval (500 ms each), motion frequency (100 Hz), wake on motion.
   */
  @Override
  public List<GattCommand> start() {
    return List.of(
        new GattCommand.Write(CONFIG, "F4 01 F4 01 F4 01 64 00 01"),
        new GattCommand.Subscribe(RAW));
  }

  /** It stops with the subscription. */
  @Override
  public List<GattCommand> stop() {
    return List.of();
  }

  @Override
  public DeviceDecoder decoder() {
    return new RawMotionDecoder(LIMITS.periodNanos());
  }
}
