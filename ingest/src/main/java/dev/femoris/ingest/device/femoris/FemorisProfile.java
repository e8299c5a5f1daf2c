package dev.femoris.ingest.device.femoris;

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

/** Any sensor that speaks wire format 1; it streams while somebody is subscribed. */
public record FemorisProfile() implements DeviceProfile {

  public static final UUID SERVICE = UUID.fromString("f3a10001-7c5e-4b1d-9d2a-66656d6f7269");
  public static final UUID FRAMES = UUID.fromString("f3a10002-7c5e-4b1d-9d2a-66656d6f7269");
  public static final UUID COMMANDS = UUID.fromString("f3a10003-7c5e-4b1d-9d2a-66656d6f7269");
  private static final GattLayout GATT =
      new GattLayout(SERVICE, List.of(FRAMES), Optional.of(COMMANDS));
  private static final DeviceLimits LIMITS =
      new DeviceLimits(
          List.of(25.0, 50.0, 104.0, 208.0),
          104,
          Stamps.EVERY_PACKET,
          true,
          true,
          "the sensor's config frame says its rate");

  @Override
  public String id() {
    return "femoris";
  }

  @Override
  public String productName() {
    return "Femoris firmware protocol";
  }

  @Override
  public GattLayout gatt() {
    return GATT;
  }

  @Override
  public List<String> namePrefixes() {
    return List.of();
  }

  @Override
  public DeviceLimits limits() {
    return LIMITS;
  }

  /** Its frames are passed on as they are; its config says the scales. */
  @Override
  public CountScales counts() {
    return CountScales.ofRanges(16, 2000);
  }

  @Override
  public boolean matches(Advertisement advertisement, Set<UUID> services) {
    return GATT.isIn(advertisement, services);
  }

  @Override
  public List<GattCommand> start() {
    return List.of(new GattCommand.Subscribe(FRAMES));
  }

  @Override
  public List<GattCommand> stop() {
    return List.of();
  }

  @Override
  public DeviceDecoder decoder() {
    return new FrameDecoder();
  }
}
