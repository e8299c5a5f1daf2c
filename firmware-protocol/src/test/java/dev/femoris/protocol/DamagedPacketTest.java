package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, the answer is a packet or the one exception. */
class DamagedPacketTest {

  static Stream<GoldenVector> sound() throws Exception {
    return GoldenVector.all().filter(v -> !v.has("error"));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aPacketCutAnywhereIsRefused(GoldenVector vector) {
    var accepted =
        IntStream.range(0, vector.bytes().length)
            .filter(length -> isAccepted(vector, Arrays.copyOf(vector.bytes(), length)));

    assertThat(accepted).as("lengths that were accepted").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void everySingleChangedByteIsFound(GoldenVector vector) {
    var accepted = new ArrayList<String>();
    for (int at = 0; at < vector.bytes().length; at++) {
      for (int change : changes(vector)) {
        byte[] damaged = vector.bytes().clone();
        damaged[at] ^= (byte) change;
        if (isAccepted(vector, damaged)) {
          accepted.add("byte %d xor %d".formatted(at, change));
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aChangedByteUnderARightCheckGivesAPacketOrTheOneException(GoldenVector vector) {
    if (vector.text("kind").equals("batch")) {
      return;
    }
    for (int at = 0; at < vector.bytes().length - 2; at++) {
      for (int change : changes(vector)) {
        byte[] damaged = vector.bytes().clone();
        damaged[at] ^= (byte) change;
        int crc = Crc16.of(damaged, 0, damaged.length - 2);
        damaged[damaged.length - 2] = (byte) crc;
        damaged[damaged.length - 1] = (byte) (crc >> 8);
        isAccepted(vector, damaged);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomBytesGiveAPacketOrTheOneException(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 2 && random.nextBoolean()) {
        bytes[0] = (byte) (0x11 + random.nextInt(11));
        int crc = Crc16.of(bytes, 0, bytes.length - 2);
        bytes[bytes.length - 2] = (byte) crc;
        bytes[bytes.length - 1] = (byte) (crc >> 8);
      }
      accepts(() -> PacketDecoder.decode(bytes));
      accepts(() -> MqttBatch.decode(bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void randomPacketsComeBackAsTheyWere(long seed) throws Exception {
    var random = new RandomPackets(seed);
    var frames = new ArrayList<byte[]>();
    for (int i = 0; i < 2000; i++) {
      Packet packet = random.next();
      byte[] bytes = PacketEncoder.encode(packet);
      assertThat(PacketDecoder.decode(bytes)).isEqualTo(packet);
      if (frames.size() < 20) {
        frames.add(bytes);
      }
    }
    List<byte[]> decoded = MqttBatch.decode(MqttBatch.encode(frames));
    assertThat(decoded.toArray(byte[][]::new)).isDeepEqualTo(frames.toArray(byte[][]::new));
  }

  @Test
  void aFrameLongerThanTheLimitIsRefusedUnread() {
    assertThat(accepts(() -> PacketDecoder.decode(new byte[PacketDecoder.MAX_BYTES + 1])))
        .isFalse();
    assertThat(accepts(() -> MqttBatch.decode(new byte[MqttBatch.MAX_BYTES + 1]))).isFalse();
  }

  @Test
  void theCrcIsTheOneOfTheDocument() {
    byte[] digits = "123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(Crc16.of(digits, 0, digits.length)).isEqualTo(0x29B1);
  }

  /** Every change of a byte; of the one very long vector single bits only. */
  private static int[] changes(GoldenVector vector) {
    return vector.bytes().length < 300
        ? IntStream.range(1, 256).toArray()
        : IntStream.range(0, 8).map(bit -> 1 << bit).toArray();
  }

  private interface Decoding {
    void run() throws MalformedPacketException;
  }

  private static boolean isAccepted(GoldenVector vector, byte[] bytes) {
    boolean batch = vector.text("kind").equals("batch");
    return accepts(
        () -> {
          if (batch) {
            MqttBatch.decode(bytes);
          } else {
            PacketDecoder.decode(bytes);
          }
        });
  }

  private static boolean accepts(Decoding decoding) {
    try {
      decoding.run();
      return true;
    } catch (MalformedPacketException malformed) {
      if (malformed.offset() < 0) {
        throw new AssertionError("offset " + malformed.offset());
      }
      return false;
    }
  }
}
