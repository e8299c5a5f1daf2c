package dev.femoris.ingest.device.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes give samples or the one declared exception, and little memory. */
class DecoderFuzzTest {

  private static final long SEED = 20261122;
  private static final int ROUNDS = 60_000;
  private static final long MAX_BYTES_A_CALL = 1 << 20;
  private static final int PACKETS_A_CONNECTION = 300;
  private static final int ROUNDS_THAT_LOAD_CLASSES = 1000;

  /** Good packets to start from. */
  private static final Map<String, List<String>> GOOD =
      Map.of(
          "polar",
          List.of(
              "02009435770000000001F7FFFFFFE703F8FFFEFFE503",
              "02650000000000000081F1FF1400F00306017B0F08",
              "05FFFFFFFFFFFFFF7F80EAFF08000D000301DF00",
              "02650000000000000081F1FF1400F00301FF" + "5A".repeat(96),
              "F0020200000501000000803F"),
          "movesense",
          List.of(
              "0263E8030000" + "0000803F".repeat(12),
              "0263E8030000" + "0000803F".repeat(11),
              "03630000803F",
              "0163C800"),
          "movella_dot",
          List.of("40420F00" + "0000803F".repeat(6)),
          "metamotion",
          List.of(
              "031c62b7530de9fd16d04d0e57028affa1050a01",
              "13070915ad2608de8a1a0d2665e48d20ac2773ec",
              "030416C494A22AD0",
              "13053e43ff7f0080",
              "038001"),
          "thingy52",
          List.of("FAFFF4FFF603" + "00".repeat(12)),
          "witmotion",
          List.of("5561" + "0008".repeat(9), "55713A0068016900" + "00".repeat(12)),
          "femoris",
          List.of(
              "1301671225FE0200000071027D0000000008000040CC3406A000D0070201020303462D3103312E3036E2",
              "11006712E8030000809698000000020100000008FFFF0100FEFF2C010500FF070000000000003601"
                  + "8755",
              "1402671270170000008793030000075100" + "00F48D",
              "1267E80300000000" + "0008FFFF0100FEFF2C01EDBD"));

  @ParameterizedTest
  @MethodSource("all")
  void anyBytesGiveSamplesOrTheDeclaredException(DeviceProfile profile) {
    var random = new Random(SEED);
    List<byte[]> good =
        GOOD.entrySet().stream()
            .filter(e -> profile.id().startsWith(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .map(Hex::bytes)
            .toList();
    assertThat(good).isNotEmpty();
    var connection = new Connection(profile.decoder());
    int decoded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (round % PACKETS_A_CONNECTION == 0) {
        connection = new Connection(profile.decoder());
      }
      UUID from = any(profile.gatt().notifying(), random);
      decoded += connection.takes(from, bytes(good, random), round) ? 1 : 0;
    }
    assertThat(decoded).as("packets that were decoded").isGreaterThan(ROUNDS / 200);
  }

  static List<DeviceProfile> all() {
    return KnownDevices.all();
  }

  private static final class Connection {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final DeviceDecoder decoder;
    private long lastNanos = Long.MIN_VALUE;

    Connection(DeviceDecoder decoder) {
      this.decoder = decoder;
    }

    boolean takes(UUID from, byte[] value, int round) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      Decoded decoded = Decoded.NOTHING;
      boolean good = true;
      try {
        decoded = decoder.decode(from, value, round * 10_000_000L);
      } catch (MalformedNotificationException declared) {
        good = false;
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      if (round >= ROUNDS_THAT_LOAD_CLASSES && allocated >= MAX_BYTES_A_CALL) {
        fail("%d bytes allocated in round %d".formatted(allocated, round));
      }
      for (ImuSample sample : decoded.samples()) {
        assertThat(sample.timeNanos() > lastNanos).as("round %d ascends", round).isTrue();
        lastNanos = sample.timeNanos();
      }
      return good;
    }
  }

  /** Noise, or a good packet with some bytes changed, cut off, repeated or added. */
  private static byte[] bytes(List<byte[]> good, Random random) {
    if (random.nextInt(4) == 0) {
      byte[] noise = new byte[random.nextInt(1025)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] bytes = any(good, random).clone();
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes = changed(bytes, random);
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> Arrays.copyOf(bytes, Math.min(1024, bytes.length + random.nextInt(200)));
      case 2 -> {
        byte[] twice = Arrays.copyOf(bytes, Math.min(1024, bytes.length + at));
        System.arraycopy(bytes, 0, twice, bytes.length, twice.length - bytes.length);
        yield twice;
      }
      default -> {
        byte[] flipped = bytes.clone();
        if (at < bytes.length) {
          flipped[at] =
              (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] ^ 1 << random.nextInt(8));
        }
        yield flipped;
      }
    };
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
