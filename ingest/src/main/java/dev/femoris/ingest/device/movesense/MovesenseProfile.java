package dev.femoris.ingest.device.movesense;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceLimits;
import dev.femoris.ingest.device.DeviceLimits.Stamps;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.GattLayout;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Movesense, streaming IMU6.
 *
 * @param rateHz one of the documented rates
 */
public record MovesenseProfile(int rateHz) implements DeviceProfile {

  static final UUID SERVICE = UUID.fromString("34802252-7185-4d5d-b431-630e7050e8f0");
  static final UUID COMMAND = UUID.fromString("34800001-7185-4d5d-b431-630e7050e8f0");
  static final UUID DATA = UUID.fromString("34800002-7185-4d5d-b431-630e7050e8f0");
  static final int REFERENCE = 0x63;

  private static final List<Integer> RATES_HZ = List.of(13, 26, 52, 104, 208, 416, 833, 1666);
  private static final List<String> NAMES = List.of("Movesense");
  private static final GattLayout GATT =
      new GattLayout(SERVICE, List.of(DATA), Optional.of(COMMAND));

  public MovesenseProfile {
    if (!RATES_HZ.contains(rateHz)) {
      throw new IllegalArgumentException(
          "rateHz %d: must be one of %s".formatted(rateHz, RATES_HZ));
    }
  }

  @Override
  public String id() {
    return "movesense";
  }

  @Override
  public String productName() {
    return "Movesense";
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
    return new DeviceLimits(
        RATES_HZ.stream().map(Integer::doubleValue).toList(),
        rateHz,
        Stamps.EVERY_PACKET,
        false,
        true,
        "needs the firmware with the GATT SensorData service; stamps are whole milliseconds");
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
    byte[] path = "/Meas/IMU6/%d".formatted(rateHz).getBytes(StandardCharsets.US_ASCII);
    String hex = HexFormat.of().formatHex(path);
    return List.of(
        new GattCommand.Subscribe(DATA),
        new GattCommand.Write(COMMAND, "01%02x%s".formatted(REFERENCE, hex)));
  }

  @Override
  public List<GattCommand> stop() {
    return List.of(new GattCommand.Write(COMMAND, "02%02x".formatted(REFERENCE)));
  }

  @Override
  public DeviceDecoder decoder() {
    return new SensorDataDecoder(limits().periodNanos());
  }
}
