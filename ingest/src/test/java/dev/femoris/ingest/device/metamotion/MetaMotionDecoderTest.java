package dev.femoris.ingest.device.metamotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact.CommandRefused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors: bytes and values of the unit tests of MbientLab's MetaWear-SDK-Cpp. */
class MetaMotionDecoderTest {

  private static final double G = 9.80665;
  private static final double DEG = Math.PI / 180;

  @Test
  void oneAccelerationAtFourG() throws Exception {
    assertAccels("03 04 16C4 94A2 2AD0", 4, new double[][] {{-1.872, -2.919, -1.495}});
  }

  @Test
  void threePackedAccelerationsAtEightG() throws Exception {
    assertAccels(
        "031c62b7530de9fd16d04d0e57028affa1050a01",
        8,
        new double[][] {{-4.539, 0.833, -0.131}, {-2.995, 0.894, 0.146}, {-0.029, 0.352, 0.065}});
  }

  @Test
  void oneRateAt500DegreesPerSecond() throws Exception {
    assertRates("13053e43ff7f0080", 500, new double[][] {{262.409, 499.497, -499.512}});
  }

  @Test
  void threePackedRatesAt1000DegreesPerSecond() throws Exception {
    assertRates(
        "13070915ad2608de8a1a0d2665e48d20ac2773ec",
        1000,
        new double[][] {
          {164.177, 301.860, -265.122}, {207.134, 296.982, -215.457}, {254.055, 309.634, -152.591}
        });
  }

  @Test
  void bothChipsAreJoinedByArrival() throws Exception {
    var decoder = new MetaMotionProfile().decoder();
    var samples = new ArrayList<ImuSample>();
    for (int packet = 0; packet < 100; packet++) {
      long arrival = 5_000_000_000L + packet * 30_000_000L + (packet % 3) * 2_000_000L;
      samples.addAll(
          decoder
              .decode(
                  MetaMotionProfile.NOTIFY, Hex.bytes("031c" + "000000000008".repeat(3)), arrival)
              .samples());
      samples.addAll(
          decoder
              .decode(
                  MetaMotionProfile.NOTIFY, Hex.bytes("1307" + "000000004006".repeat(3)), arrival)
              .samples());
    }
    assertThat(samples).hasSizeGreaterThan(290);
    assertThat(samples).extracting(ImuSample::accelZMps2).allMatch(z -> Math.abs(z - G) < 1e-9);
    assertThat(samples)
        .extracting(ImuSample::rateZRadPerS)
        .allMatch(z -> Math.abs(z - 1600 / 16.4 * DEG) < 1e-9);
    assertAscending(samples);
  }

  @Test
  void anotherChipIsRefusedAndOtherBytesAreMalformed() throws Exception {
    var decoder = new MetaMotionProfile().decoder();
    var answer = decoder.decode(MetaMotionProfile.NOTIFY, Hex.bytes("03 80 04 00"), 0);
    assertThat(answer.facts()).containsExactly(new CommandRefused("start: not a BMI160 board", 4));
    assertThat(decoder.decode(MetaMotionProfile.NOTIFY, Hex.bytes("03 80 01 02"), 0).facts())
        .isEmpty();
    for (String hex : List.of("", "03", "03 04 16C4", "03 05 16C4 94A2 2AD0", "031c00")) {
      assertThatExceptionOfType(MalformedNotificationException.class)
          .isThrownBy(() -> decoder.decode(MetaMotionProfile.NOTIFY, Hex.bytes(hex), 0));
    }
  }

  private static void assertAscending(List<ImuSample> samples) {
    for (int i = 1; i < samples.size(); i++) {
      assertThat(samples.get(i).timeNanos()).isGreaterThan(samples.get(i - 1).timeNanos());
    }
  }

  private static void assertAccels(String hex, int rangeG, double[][] expectedG) throws Exception {
    var packet = MetaPacket.parse(Hex.bytes(hex), rangeG, 2000);
    assertThat(packet).isInstanceOf(MetaPacket.Accels.class);
    assertNear(((MetaPacket.Accels) packet).mps2(), G, expectedG);
  }

  private static void assertRates(String hex, int rangeDegPerS, double[][] expectedDegPerS)
      throws Exception {
    var packet = MetaPacket.parse(Hex.bytes(hex), 16, rangeDegPerS);
    assertThat(packet).isInstanceOf(MetaPacket.Rates.class);
    assertNear(((MetaPacket.Rates) packet).radPerS(), DEG, expectedDegPerS);
  }

  private static void assertNear(List<double[]> actual, double unit, double[][] expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      for (int axis = 0; axis < 3; axis++) {
        assertThat(actual.get(i)[axis] / unit).isCloseTo(expected[i][axis], within(0.0006));
      }
    }
  }
}
