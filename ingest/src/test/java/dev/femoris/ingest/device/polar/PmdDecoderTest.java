package dev.femoris.ingest.device.polar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.CommandRefused;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors: bytes and values of the Polar BLE SDK's AccDataTest and GyrDataTest. */
class PmdDecoderTest {

  private static final double MILLI_G = 9.80665e-3;
  private static final double DEG = Math.PI / 180;

  private static final String COMPRESSED_0 =
      """
      02 00 94 35 77 00 00 00 00 80
      71 07 F0 6A 9E 8D 0A 38
      BE 5C BE BA 2F 96 B3 EE 4B E5 AD FB 42 B9 EB BE 4C FE BA 2F 92 BF EE 4B E4 B1 FB 12
      B9 EC BD 3C 3E BB 2F 8F D3 DE 4B E3 B5 F7 D2 B8 ED BD 30 7E 7B 2F 8B E3 CE 8B E2 BA
      F7 A2 B8 EE BC 20 BE 7B 2F 88 F3 CE CB E1 BD EF 52 F8 EF BC 18 FE 3B 2F 84 03 BF CB
      E0 C2 EF 32 B8 F0 BB 04 4E BC 2E 81 13 AF 0B E0 C6 EF F2 F7 F1 B9 FC 7D BC 2E 7D 27
      9F 4B DF CA EB C2 F7 F2 B8 EC CD 7C 2E 7B 37 8F 4B DE CE E3 92 F7 F3 B8 E0 0D FD 2D
      77 4B 7F CB DD D2 DF 62 37 F5 B7 D4 4D BD 2D 74 5B 6F CB DC D7 D7 32 37 F6 B5 C8 8D
      7D 2D 71 6B 4F 4B DC DC D3 F2 36 F7 B4 BC DD FD 2C 6F 7B 3F 4B DB E0 CF D2 36 F8 B2
      B0 2D BE 2C 6C 8F 1F CB DA E3 C7 A2 76 F9
      """;

  private final PmdDecoder decoder = new PmdDecoder(1e9 / 52);

  @Test
  void rawAccelerationGivesTheStatedMilliG() throws Exception {
    var frame = parse("02 0094357700000000 01 F7FF FFFF E703 F8FF FEFF E503", 1);
    assertThat(frame.measurement()).isEqualTo(Measurement.ACCELERATION);
    assertThat(frame.stampNanos()).isEqualTo(2_000_000_000L);
    assertValues(frame, MILLI_G, new double[][] {{-9, -1, 999}, {-8, -2, 997}});
  }

  @Test
  void compressedAccelerationOfType0GivesTheStatedSamplesInG() throws Exception {
    double factor = 2.44e-4;
    var frame = parse(COMPRESSED_0, factor);
    assertThat(frame.values()).hasSize(57);
    double unit = factor * 9.80665;
    assertVector(frame.values().get(0), unit, 1905, 27376, -29282);
    assertVector(frame.values().get(1), unit, 1905 + 190, 27376 - 105, -29282 - 85);
    // The middle and the end by an independent decoder (Python, big integers).
    assertVector(frame.values().get(28), unit, 7185, 24093, -31279);
    assertVector(frame.values().get(56), unit, 12274, 20173, -32449);
    assertThat(frame.values()).allMatch(v -> largest(v) <= 8 * 9.80665);
  }

  @Test
  void compressedAccelerationOfType1GivesTheStatedMilliG() throws Exception {
    var frame = parse("02 6500000000000000 81 F1FF 1400 F003 06 01 7B0F08", 1);
    assertValues(frame, MILLI_G, new double[][] {{-15, 20, 1008}, {-20, 17, 1008}});
  }

  @Test
  void compressedRateGivesTheStatedDegreesPerSecond() throws Exception {
    var frame = parse("05 FFFFFFFFFFFFFF7F 80 EAFF 0800 0D00 03 01 DF00", 1);
    assertThat(frame.measurement()).isEqualTo(Measurement.RATE);
    assertThat(frame.stampNanos()).isEqualTo(Long.MAX_VALUE);
    assertValues(frame, DEG, new double[][] {{-22, 8, 13}, {-23, 11, 16}});
  }

  @Test
  void theFactorOfTheStartResponseScalesTheStream() throws Exception {
    decoder.decode(PolarProfile.CONTROL, Hex.bytes("F0 02 02 00 00 05 01 00 00 80 3F"), 0);
    decoder.decode(PolarProfile.CONTROL, Hex.bytes("F0 02 05 00 00 05 01 00 00 00 3F"), 0);
    push(2, 1_000_000_000L, 0x81, 1000);
    push(2, 1_100_000_000L, 0x81, 1000);
    var samples = push(5, 1_050_000_000L, 0x80, 90);
    assertThat(samples).hasSize(1);
    assertThat(samples.getFirst().accelZMps2()).isCloseTo(9.80665, within(1e-9));
    assertThat(samples.getFirst().rateZRadPerS()).isCloseTo(45 * DEG, within(1e-9));
  }

  @Test
  void aRefusedStartIsReported() throws Exception {
    var decoded = decoder.decode(PolarProfile.CONTROL, Hex.bytes("F0 02 05 0A 00"), 0);
    assertThat(decoded.facts()).containsExactly(new CommandRefused("start gyroscope", 10));
    var already = decoder.decode(PolarProfile.CONTROL, Hex.bytes("F0 02 05 06 00"), 0);
    assertThat(already.facts()).isEmpty();
  }

  @Test
  void bothStreamsBecomeSixAxisSamplesOnTheSensorsOwnClock() throws Exception {
    var samples = new ArrayList<ImuSample>();
    long period = Math.round(1e9 / 51.2);
    for (int frame = 1; frame <= 40; frame++) {
      long stamp = 700_000_000_000_000_000L + frame * 20 * period;
      samples.addAll(decode(frames(2, stamp, 20)));
      samples.addAll(decode(frames(5, stamp + 3_000_000, 20)));
    }
    assertThat(samples).hasSizeGreaterThan(760);
    assertThat(samples.getFirst().timeNanos()).isZero();
    for (int i = 100; i < samples.size(); i++) {
      long step = samples.get(i).timeNanos() - samples.get(i - 1).timeNanos();
      assertThat(step).isCloseTo(period, within(period / 50));
    }
  }

  @Test
  void aLostPacketIsCounted() throws Exception {
    long period = 19_230_769L;
    var facts = new ArrayList<StreamFact>();
    for (int frame = 1; frame <= 12; frame++) {
      if (frame != 9) {
        byte[] bytes = frames(5, 1_000_000_000L + frame * 10 * period, 10);
        facts.addAll(decoder.decode(PolarProfile.DATA, bytes, 0).facts());
      }
    }
    assertThat(facts)
        .singleElement()
        .isInstanceOfSatisfying(
            SamplesMissing.class,
            missing -> {
              assertThat(missing.count()).isEqualTo(10);
              assertThat(missing.evidence()).isEqualTo(Evidence.STAMPED);
            });
  }

  @Test
  void blocksWithoutBitsAndUnknownTypesAreRefused() {
    assertRefused("02 6500000000000000 81 F1FF 1400 F003 00 FF", Reason.BAD_VALUE);
    assertRefused("02 6500000000000000 81 F1FF 1400 F003 21 01", Reason.BAD_VALUE);
    assertRefused("02 6500000000000000 81 F1FF 1400 F003 06 02 7B0F08", Reason.BAD_LENGTH);
    assertRefused("00 6500000000000000 00 F1FF14", Reason.UNKNOWN_TYPE);
    assertRefused("02 6500000000000000 01 F1FF14", Reason.TOO_SHORT);
  }

  private static PmdFrame parse(String hex, double factor) throws Exception {
    return PmdFrame.parse(Hex.bytes(hex), measurement -> factor);
  }

  private void assertRefused(String hex, Reason reason) {
    assertThatExceptionOfType(MalformedNotificationException.class)
        .isThrownBy(() -> decoder.decode(PolarProfile.DATA, Hex.bytes(hex), 0))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private List<ImuSample> push(int measurement, long stamp, int type, int z) throws Exception {
    var bytes = head(measurement, stamp, type);
    bytes.writeBytes(new byte[] {0, 0, 0, 0, (byte) z, (byte) (z >> 8)});
    return decode(bytes.toByteArray());
  }

  private List<ImuSample> decode(byte[] bytes) throws Exception {
    return decoder.decode(PolarProfile.DATA, bytes, 0).samples();
  }

  /** A compressed frame in which nothing changes. */
  private static byte[] frames(int measurement, long stamp, int count) {
    var bytes = head(measurement, stamp, measurement == 2 ? 0x81 : 0x80);
    bytes.writeBytes(new byte[] {0, 0, 0, 0, 1, 0, 1, (byte) (count - 1)});
    bytes.writeBytes(new byte[((count - 1) * 3 + 7) / 8]);
    return bytes.toByteArray();
  }

  private static ByteArrayOutputStream head(int measurement, long stamp, int type) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(measurement);
    bytes.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(stamp).array());
    bytes.write(type);
    return bytes;
  }

  private static void assertValues(PmdFrame frame, double unit, double[][] expected) {
    assertThat(frame.values()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertVector(frame.values().get(i), unit, expected[i]);
    }
  }

  private static void assertVector(double[] actual, double unit, double... expected) {
    for (int axis = 0; axis < 3; axis++) {
      assertThat(actual[axis]).isCloseTo(expected[axis] * unit, within(1e-9));
    }
  }

  private static double largest(double[] v) {
    return Math.max(Math.abs(v[0]), Math.max(Math.abs(v[1]), Math.abs(v[2])));
  }
}
