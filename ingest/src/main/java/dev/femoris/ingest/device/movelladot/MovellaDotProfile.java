package dev.femoris.ingest.device.movelladot;

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

/** Movella DOT at the 60 Hz it is delivered with. */
public record MovellaDotProfile() implements DeviceProfile {

  static final UUID SERVICE = UUID.fromString("15172000-4947-11e9-8646-d663bd873d93");
  static final UUID CONTROL = UUID.fromString("15172001-4947-11e9-8646-d663bd873d93");
  static final UUID MEDIUM = UUID.fromString("15172003-4947-11e9-8646-d663bd873d93");
  private static final List<String> NAMES = List.of("Xsens DOT", "Movella DOT");
  private static final GattLayout GATT =
      new GattLayout(SERVICE, List.of(MEDIUM), Optional.of(CONTROL));
  private static final DeviceLimits LIMITS =
      new DeviceLimits(
          List.of(1.0, 4.0, 10.0, 12.0, 15.0, 20.0, 30.0, 60.0),
          60,
          Stamps.EVERY_SAMPLE,
          false,
          true,
          "120 Hz is recorded on the sensor only, not streamed; the rate set in the sensor must be"
              + " 60 Hz, as delivered");

  @Override
  public String id() {
    return "movella_dot";
  }

  @Override
  public String productName() {
    return "Movella DOT";
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

  @Override
  public List<GattCommand> start() {
    return List.of(new GattCommand.Subscribe(MEDIUM), new GattCommand.Write(CONTROL, "01 01 15"));
  }

  @Override
  public List<GattCommand> stop() {
    return List.of(new GattCommand.Write(CONTROL, "01 00 15"));
  }

  @Override
  public DeviceDecoder decoder() {
    return new RateQuantitiesDecoder(LIMITS.periodNanos());
  }
}
