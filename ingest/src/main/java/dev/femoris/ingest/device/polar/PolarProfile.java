package dev.femoris.ingest.device.polar;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceLimits;
import dev.femoris.ingest.device.DeviceLimits.Stamps;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.GattLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The Polar sensors that stream motion. */
public enum PolarProfile implements DeviceProfile {
  VERITY_SENSE(
      "polar_verity_sense",
      "Polar Verity Sense",
      List.of("Polar Sense", "Polar Verity"),
      new DeviceLimits(
          List.of(52.0),
          52,
          Stamps.EVERY_PACKET,
          false,
          true,
          "26 to 416 Hz in SDK mode, which this program does not switch on"),
      List.of(
          "02 02 00 01 34 00 01 01 10 00 02 01 08 00 04 01 03",
          "02 05 00 01 34 00 01 01 10 00 02 01 D0 07 04 01 03"),
      List.of("03 02", "03 05")),
  H10(
      "polar_h10",
      "Polar H10",
      List.of("Polar H10"),
      new DeviceLimits(
          List.of(25.0, 50.0, 100.0, 200.0),
          200,
          Stamps.EVERY_PACKET,
          false,
          false,
          "accelerometer only: cannot be analysed"),
      List.of("02 02 00 01 C8 00 01 01 10 00 02 01 08 00"),
      List.of("03 02")),
  OH1(
      "polar_oh1",
      "Polar OH1",
      List.of("Polar OH1"),
      new DeviceLimits(
          List.of(50.0),
          50,
          Stamps.EVERY_PACKET,
          false,
          false,
          "accelerometer only: cannot be analysed"),
      List.of("02 02 00 01 32 00 01 01 10 00 02 01 08 00"),
      List.of("03 02"));

  static final UUID SERVICE = UUID.fromString("fb005c80-02e7-f387-1cad-8acd2d8df0c8");
  static final UUID CONTROL = UUID.fromString("fb005c81-02e7-f387-1cad-8acd2d8df0c8");
  static final UUID DATA = UUID.fromString("fb005c82-02e7-f387-1cad-8acd2d8df0c8");
  private static final GattLayout GATT =
      new GattLayout(SERVICE, List.of(CONTROL, DATA), Optional.of(CONTROL));

  private final String id;
  private final String productName;
  private final List<String> names;
  private final DeviceLimits limits;
  private final List<String> startHex;
  private final List<String> stopHex;

  PolarProfile(
      String id,
      String productName,
      List<String> names,
      DeviceLimits limits,
      List<String> startHex,
      List<String> stopHex) {
    this.id = id;
    this.productName = productName;
    this.names = names;
    this.limits = limits;
    this.startHex = startHex;
    this.stopHex = stopHex;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String productName() {
    return productName;
  }

  @Override
  public GattLayout gatt() {
    return GATT;
  }

  @Override
  public List<String> namePrefixes() {
    return names;
  }

  @Override
  public DeviceLimits limits() {
    return limits;
  }

  @Override
  public CountScales counts() {
    return CountScales.ofRanges(8, 2000);
  }

  /** By name: the service is the same in all, and only found after connecting. */
  @Override
  public boolean matches(Advertisement advertisement, Set<UUID> services) {
    boolean otherService = !services.isEmpty() && !services.contains(SERVICE);
    return !otherService && names.stream().anyMatch(advertisement::nameStartsWith);
  }

  @Override
  public List<GattCommand> start() {
    var commands = new ArrayList<GattCommand>();
    commands.add(new GattCommand.Subscribe(CONTROL));
    commands.add(new GattCommand.Subscribe(DATA));
    commands.addAll(writes(startHex));
    return List.copyOf(commands);
  }

  @Override
  public List<GattCommand> stop() {
    return writes(stopHex);
  }

  @Override
  public DeviceDecoder decoder() {
    return new PmdDecoder(limits.periodNanos());
  }

  private static List<GattCommand> writes(List<String> hex) {
    return hex.stream().<GattCommand>map(h -> new GattCommand.Write(CONTROL, h)).toList();
  }
}
