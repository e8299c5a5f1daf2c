package dev.femoris.ingest.device.femoris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.ClockRestarted;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first vectors are the examples of the wire format's page. */
class FrameDecoderTest {

  private static final String CONFIG =
      "13016712 25FE0200 00007102 7D000000 00080000 40CC3406 A000D007 02010203"
          + "03462D31 03312E30 36E2";
  private static final String DATA =
      "11006712 E8030000 80969800 00000201 00000008 FFFF0100 FEFF2C01 0500FF07 00000000 00003601"
          + "8755";

  private final DeviceDecoder decoder = new FemorisProfile().decoder();
  private final List<ImuSample> samples = new ArrayList<>();
  private final List<StreamFact> facts = new ArrayList<>();

  @Test
  void dataWaitsForItsConfigAndTheHoleBeforeIt() throws Exception {
    push(Hex.bytes(DATA), 0);
    push(Hex.bytes(CONFIG), 0);
    assertThat(samples).isEmpty();
    // 1000 samples before the first one are missing: given up when 5 s have passed.
    push(data(0x1267, 2000, 16_000_000), 6_000_000_000L);
    assertThat(samples).hasSize(2);
    assertThat(samples.getFirst().accelYMps2()).isCloseTo(9.80665, within(1e-9));
    assertThat(facts)
        .contains(new SamplesMissing(samples.getLast().timeNanos(), 1000, Evidence.COUNTED));
  }

  @Test
  void anotherWireSessionGoesOnInTime() throws Exception {
    push(config(7), 0);
    push(data(7, 0, 1_000_000), 1_000_000_000L);
    push(config(8), 2_900_000_000L);
    push(data(8, 0, 5_000), 3_000_000_000L);
    assertThat(samples).hasSize(4);
    assertThat(samples.get(2).timeNanos()).isGreaterThan(1_800_000_000L);
    assertThat(facts).contains(new ClockRestarted());
  }

  @Test
  void aDamagedFrameIsRefused() {
    byte[] damaged = Hex.bytes(DATA);
    damaged[20] ^= 1;
    assertThatExceptionOfType(MalformedNotificationException.class)
        .isThrownBy(() -> push(damaged, 0))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_CHECK));
  }

  private void push(byte[] bytes, long arrivalNanos) throws MalformedNotificationException {
    var decoded = decoder.decode(FemorisProfile.FRAMES, bytes, arrivalNanos);
    samples.addAll(decoded.samples());
    facts.addAll(decoded.facts());
  }

  private static byte[] data(int session, long first, long micros) {
    Packet frame =
        new DataFrame(
            0,
            session,
            first,
            micros,
            1,
            RawSamples.of(
                (short) 0,
                (short) 2048,
                (short) 0,
                (short) 0,
                (short) 0,
                (short) 0,
                (short) 0,
                (short) 2048,
                (short) 0,
                (short) 0,
                (short) 0,
                (short) 0));
    return PacketEncoder.encode(frame);
  }

  private static byte[] config(int session) {
    return PacketEncoder.encode(
        new ConfigFrame(
            1,
            session,
            Scale.ofAccelRange(16),
            Scale.ofRateRange(2000),
            100_000_000L,
            160,
            2000,
            2,
            AxisMap.IDENTITY,
            "F-1",
            "1.0"));
  }
}
