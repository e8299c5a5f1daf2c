package dev.femoris.ingest.device.witmotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.NotificationReader;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The register answer is the manual's example; motion frames are made from the layout. */
class WitMotionDecoderTest {

  private static final String MOTION = "55 61 0008 0000 00F8 0010 0000 00F0 0000 0000 0000";

  @Test
  void theManualsRegisterAnswerGivesTheStatedMagneticField() throws Exception {
    var frame =
        WitFrame.read(
            NotificationReader.of(Hex.bytes("55 71 3A00 6801 6900 7A00 0000 0000 0000 0000 0000")));
    assertThat(frame)
        .isInstanceOfSatisfying(
            WitFrame.Registers.class,
            registers -> {
              assertThat(registers.first()).isEqualTo(0x3A);
              assertThat(registers.values()).startsWith(360, 105, 122);
            });
  }

  @Test
  void aMotionFrameIsScaledTo16GAnd2000DegreesPerSecond() throws Exception {
    var decoder = new WitMotionProfile().decoder();
    var samples = decoder.decode(WitMotionProfile.DATA, Hex.bytes(MOTION + MOTION), 7).samples();
    assertThat(samples).hasSize(2);
    assertThat(samples.getFirst().accelXMps2()).isCloseTo(9.80665, within(1e-9));
    assertThat(samples.getFirst().accelZMps2()).isCloseTo(-9.80665, within(1e-9));
    assertThat(samples.getFirst().rateXRadPerS()).isCloseTo(Math.toRadians(250), within(1e-9));
    assertThat(samples.getFirst().rateZRadPerS()).isCloseTo(Math.toRadians(-250), within(1e-9));
  }

  @Test
  void arrivalJitterIsTakenOutAndAPauseIsALoss() throws Exception {
    var decoder = new WitMotionProfile().decoder();
    var random = new Random(5);
    var samples = new ArrayList<ImuSample>();
    var facts = new ArrayList<StreamFact>();
    for (int i = 0; i < 2000; i++) {
      if (i < 1000 || i >= 1100) {
        long arrival = i * 10_000_000L + random.nextInt(30_000_000);
        var decoded = decoder.decode(WitMotionProfile.DATA, Hex.bytes(MOTION), arrival);
        samples.addAll(decoded.samples());
        facts.addAll(decoded.facts());
      }
    }
    assertThat(facts)
        .singleElement()
        .isInstanceOfSatisfying(
            SamplesMissing.class,
            missing -> {
              assertThat(missing.evidence()).isEqualTo(Evidence.ARRIVAL);
              assertThat(missing.count()).isCloseTo(100, within(4L));
            });
    for (int i = 501; i < 1000; i++) {
      long step = samples.get(i).timeNanos() - samples.get(i - 1).timeNanos();
      assertThat(step).isCloseTo(10_000_000, within(1_500_000L));
    }
  }

  @Test
  void halfAFrameAndForeignBytesAreRefused() {
    var decoder = new WitMotionProfile().decoder();
    for (String hex :
        new String[] {"", "55", MOTION.substring(0, 30), "56" + MOTION, MOTION + "55"}) {
      assertThatExceptionOfType(MalformedNotificationException.class)
          .isThrownBy(() -> decoder.decode(WitMotionProfile.DATA, Hex.bytes(hex), 0));
    }
  }
}
