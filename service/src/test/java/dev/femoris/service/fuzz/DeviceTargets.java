package dev.femoris.service.fuzz;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.known.KnownDevices;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One connection to each maker's sensor: notifications with a length before each, whose first byte
 * says of which characteristic.
 */
final class DeviceTargets {

  private static final Map<String, List<String>> GOOD =
      Map.of(
          "polar",
          List.of(
              "02009435770000000001F7FFFFFFE703F8FFFEFFE503",
              "02650000000000000081F1FF1400F00306017B0F08",
              "05FFFFFFFFFFFFFF7F80EAFF08000D000301DF00",
              "F0020200000501000000803F"),
          "movesense",
          List.of("0263E8030000" + "0000803F".repeat(12), "03630000803F", "0163C800"),
          "movella_dot",
          List.of("40420F00" + "0000803F".repeat(6)),
          "metamotion",
          List.of("031c62b7530de9fd16d04d0e57028affa1050a01", "030416C494A22AD0", "038001"),
          "thingy52",
          List.of("FAFFF4FFF603" + "00".repeat(12)),
          "witmotion",
          List.of("5561" + "0008".repeat(9), "55713A0068016900" + "00".repeat(12)));

  private DeviceTargets() {}

  static List<FuzzTarget> all() {
    return KnownDevices.all().stream().map(DeviceTargets::target).toList();
  }

  private static FuzzTarget target(DeviceProfile profile) {
    return new FuzzTarget(
        "device_" + profile.id(),
        List.of(MalformedNotificationException.class),
        input -> connection(profile, input),
        () -> List.of(Pieces.join(seeds(profile.id()))));
  }

  private static void connection(DeviceProfile profile, byte[] input) {
    var decoder = profile.decoder();
    List<UUID> from = profile.gatt().notifying();
    long nanos = 0;
    long last = Long.MIN_VALUE;
    for (byte[] piece : Pieces.of(input)) {
      nanos += 10_000_000;
      int select = piece.length == 0 ? 0 : piece[0] & 0xFF;
      byte[] value = Arrays.copyOfRange(piece, Math.min(1, piece.length), piece.length);
      try {
        boolean own = profile.id().equals("femoris");
        var decoded =
            decoder.decode(
                from.get(select % from.size()),
                own ? WireTargets.checked(value) : value,
                nanos);
        for (ImuSample sample : decoded.samples()) {
          if (sample.timeNanos() <= last) {
            throw new AssertionError("time stands still at " + sample);
          }
          last = sample.timeNanos();
        }
      } catch (MalformedNotificationException declared) {
        // The connection goes on.
        continue;
      }
    }
  }

  private static List<byte[]> seeds(String id) {
    if (id.equals("femoris")) {
      return WireTargets.frames().stream().map(DeviceTargets::behindSelector).toList();
    }
    return GOOD.entrySet().stream()
        .filter(e -> id.startsWith(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .map(hex -> behindSelector(HexFormat.of().parseHex(hex)))
        .toList();
  }

  private static byte[] behindSelector(byte[] value) {
    var piece = new byte[value.length + 1];
    System.arraycopy(value, 0, piece, 1, value.length);
    return piece;
  }
}
