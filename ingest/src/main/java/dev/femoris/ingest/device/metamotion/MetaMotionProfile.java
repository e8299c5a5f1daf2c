package dev.femoris.ingest.device.metamotion;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceLimits;
import dev.femoris.ingest.device.DeviceLimits.Stamps;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.GattLayout;
import dev.femoris.protocol.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** MetaMotion at 100 Hz, ±16 g and ±2000 deg/s. */
public record MetaMotionProfile() implements DeviceProfile {

  static final UUID SERVICE = UUID.fromString("326a9000-85cb-9195-d9dd-464cfbbae75a");
  static final UUID COMMAND = UUID.fromString("326a9001-85cb-9195-d9dd-464cfbbae75a");
  static final UUID NOTIFY = UUID.fromString("326a9006-85cb-9195-d9dd-464cfbbae75a");
  static final int ACCEL_RANGE_G = 16;
  static final int RATE_RANGE_DEG_PER_S = 2000;
  private static final GattLayout GATT =
      new GattLayout(SERVICE, List.of(NOTIFY), Optional.of(COMMAND));
  private static final DeviceLimits LIMITS =
      new DeviceLimits(
          List.of(12.5, 25.0, 50.0, 100.0, 200.0, 400.0, 800.0),
          100,
          Stamps.NONE,
          false,
          true,
          "time is arrival: losses under a quarter of a second stay unseen; BMI160 boards only");

  /** The maker rounds to 16.4 counts per deg/s. */
  private static final CountScales COUNTS =
      new CountScales(
          Scale.ofAccelRange(ACCEL_RANGE_G),
          Scale.reduced(10, 164),
          10 * ACCEL_RANGE_G,
          RATE_RANGE_DEG_PER_S);

  /** Ask what chip it is; then, per chip: configure, subscribe (packed), enable, start. */
  private static final List<String> START =
      List.of(
          "03 80",
          "03 03 28 0C",
          "03 1C 01",
          "03 02 01 00",
          "13 03 28 00",
          "13 07 01",
          "13 02 01 00",
          "03 01 01",
          "13 01 01");

  private static final List<String> STOP =
      List.of("03 01 00", "13 01 00", "03 02 00 01", "13 02 00 01", "03 1C 00", "13 07 00");

  @Override
  public String id() {
    return "metamotion";
  }

  @Override
  public String productName() {
    return "MbientLab MetaMotion";
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

  @Override
  public CountScales counts() {
    return COUNTS;
  }

  @Override
  public boolean matches(Advertisement advertisement, Set<UUID> services) {
    return GATT.isIn(advertisement, services);
  }

  @Override
  public List<GattCommand> start() {
    var commands = new ArrayList<GattCommand>();
    commands.add(new GattCommand.Subscribe(NOTIFY));
    START.forEach(hex -> commands.add(new GattCommand.Write(COMMAND, hex)));
    return List.copyOf(commands);
  }

  @Override
  public List<GattCommand> stop() {
    return STOP.stream().<GattCommand>map(h -> new GattCommand.Write(COMMAND, h)).toList();
  }

  @Override
  public DeviceDecoder decoder() {
    return new MetaMotionDecoder(LIMITS.periodNanos());
  }
}
