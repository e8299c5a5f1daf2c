package dev.femoris.ingest.device.movesense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.ClockRead;
import dev.femoris.ingest.device.StreamFact.CommandRefused;
import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No captured packet with known values is public: vectors are made from the documented layout. */
class SensorDataDecoderTest {

  /**
   * Reference 63, 1000 ms, accelerations (1, -2, 9.75) and (0.5, 0, 9.5), rates (90, 0, -45), 0.
   */
  private static final String TWO_SAMPLES =
      """
      02 63 E8030000
      0000803F 000000C0 00001C41  0000003F 00000000 00001841
      0000B442 00000000 000034C2  00000000 00000000 00000000
      """;

  private final SensorDataDecoder decoder = new SensorDataDecoder(1e9 / 104);

  @Test
  void aPacketHoldsAllAccelerationsThenAllRates() throws Exception {
    var samples = decode(Hex.bytes(TWO_SAMPLES));
    assertThat(samples).hasSize(2);
    var first = samples.getFirst();
    assertThat(first.timeNanos()).isZero();
    assertThat(first.accelXMps2()).isEqualTo(1);
    assertThat(first.accelYMps2()).isEqualTo(-2);
    assertThat(first.accelZMps2()).isEqualTo(9.75);
    assertThat(first.rateXRadPerS()).isCloseTo(Math.PI / 2, within(1e-12));
    assertThat(first.rateZRadPerS()).isCloseTo(-Math.PI / 4, within(1e-12));
    var second = samples.get(1);
    assertThat(second.timeNanos()).isEqualTo(9_615_385);
    assertThat(second.accelXMps2()).isEqualTo(0.5);
    assertThat(second.rateXRadPerS()).isZero();
  }

  @Test
  void aPacketInTwoPartsIsJoined() throws Exception {
    byte[] whole = Hex.bytes(TWO_SAMPLES);
    byte[] rest = Arrays.copyOfRange(whole, 38, whole.length);
    byte[] second = new byte[rest.length + 2];
    second[0] = 3;
    second[1] = 0x63;
    System.arraycopy(rest, 0, second, 2, rest.length);
    assertThat(decode(Arrays.copyOf(whole, 38))).isEmpty();
    assertThat(decode(second)).hasSize(2);
    assertThatExceptionOfType(MalformedNotificationException.class)
        .isThrownBy(() -> decode(second));
  }

  @Test
  void theSensorsTrueRateIsLearntAndMissingPacketsAreCounted() throws Exception {
    var samples = new ArrayList<ImuSample>();
    var facts = new ArrayList<StreamFact>();
    double periodMs = 1000 / 102.6;
    for (int packet = 0; packet < 300; packet++) {
      if (packet != 200 && packet != 201) {
        var decoded =
            decoder.decode(
                MovesenseProfile.DATA,
                packet(Math.round(packet * 8 * periodMs) + 4_294_967_000L),
                0);
        samples.addAll(decoded.samples());
        facts.addAll(decoded.facts());
      }
    }
    assertThat(facts.removeFirst())
        .isEqualTo(new ClockRead(4_294_967_000L * 1_000_000, (1L << 32) * 1_000_000));
    assertThat(facts)
        .singleElement()
        .isInstanceOfSatisfying(
            SamplesMissing.class, missing -> assertThat(missing.count()).isEqualTo(16));
    assertThat(samples).hasSize(298 * 8);
    double lastS = samples.getLast().timeNanos() * 1e-9;
    assertThat(lastS).isCloseTo((300 * 8 - 1) * periodMs / 1000, within(0.003));
  }

  @Test
  void anErrorStatusIsReported() throws Exception {
    var decoded = decoder.decode(MovesenseProfile.DATA, Hex.bytes("01 63 9401"), 0);
    assertThat(decoded.facts()).containsExactly(new CommandRefused("subscribe to /Meas/IMU6", 404));
    assertThat(decoder.decode(MovesenseProfile.DATA, Hex.bytes("01 63 C800"), 0).facts()).isEmpty();
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    assertThatExceptionOfType(MalformedNotificationException.class)
        .isThrownBy(
            () ->
                decode(Hex.bytes("02 63 E8030000" + "0000C07F".repeat(3) + "00000000".repeat(3))));
  }

  @Test
  void subscribingNamesThePathAndTheRate() {
    assertThat(new MovesenseProfile(52).start().getLast())
        .isInstanceOfSatisfying(
            GattCommand.Write.class,
            write -> {
              assertThat(write.bytes()).startsWith(1, 0x63);
              assertThat(new String(write.bytes(), 2, 13)).isEqualTo("/Meas/IMU6/52");
            });
  }

  private List<ImuSample> decode(byte[] value) throws MalformedNotificationException {
    return decoder.decode(MovesenseProfile.DATA, value, 0).samples();
  }

  /** Eight samples at rest; the stamp wraps at 32 bits. */
  private static byte[] packet(long stampMs) {
    var bytes = ByteBuffer.allocate(6 + 8 * 24).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 2).put((byte) 0x63).putInt((int) stampMs);
    for (int i = 0; i < 8; i++) {
      bytes.putFloat(0).putFloat(0).putFloat(9.81f);
    }
    return bytes.array();
  }
}
