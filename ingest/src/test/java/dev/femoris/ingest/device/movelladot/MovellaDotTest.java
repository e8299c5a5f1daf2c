package dev.femoris.ingest.device.movelladot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.ClockRead;
import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Messages: the specification's examples. Mode 21: made from the documented layout. */
class MovellaDotTest {

  @Test
  void theExamplesOfTheSpecificationHaveTheirCheck() throws Exception {
    var getState = DotMessage.parse(Hex.bytes("01 01 02 FC"));
    assertThat(getState.id()).isEqualTo(1);
    assertThat(getState.content()).containsExactly(2);
    var ack = DotMessage.parse(Hex.bytes("01 03 01 06 02 F3"));
    assertThat(ack.content()).containsExactly(1, 6, 2);
    assertThat(DotMessage.of(1, (byte) 2).bytes()).isEqualTo(Hex.bytes("01 01 02 FC"));
  }

  @Test
  void aWrongCheckIsRefused() {
    assertThatExceptionOfType(MalformedNotificationException.class)
        .isThrownBy(() -> DotMessage.parse(Hex.bytes("01 01 02 FD")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_CHECK));
  }

  @Test
  void rateQuantitiesAreMetresAndDegrees() throws Exception {
    var decoder = new MovellaDotProfile().decoder();
    byte[] value = Hex.bytes("40420F00 0000803F 000000C0 00001C41 0000B442 00000000 000034C2");
    var sample = decoder.decode(MovellaDotProfile.MEDIUM, value, 0).samples().getFirst();
    assertThat(sample)
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .isEqualTo(new ImuSample(0, 1, -2, 9.75, Math.PI / 2, 0, -Math.PI / 4));
  }

  @Test
  void missingSamplesShowInTheStampsAlsoWhereTheyWrap() throws Exception {
    var decoder = new MovellaDotProfile().decoder();
    var samples = new ArrayList<ImuSample>();
    var facts = new ArrayList<StreamFact>();
    for (int i = 0; i < 120; i++) {
      if (i < 50 || i > 52) {
        long stampMicros = 0xFFFF_FFFFL - 1_000_000 + i * 16_667L;
        var decoded = decoder.decode(MovellaDotProfile.MEDIUM, packet(stampMicros), 0);
        samples.addAll(decoded.samples());
        facts.addAll(decoded.facts());
      }
    }
    assertThat(facts.removeFirst())
        .isEqualTo(new ClockRead((0xFFFF_FFFFL - 1_000_000) * 1000, (1L << 32) * 1000));
    assertThat(facts)
        .singleElement()
        .isInstanceOfSatisfying(
            SamplesMissing.class, missing -> assertThat(missing.count()).isEqualTo(3));
    assertThat(samples).hasSize(117);
    assertThat(samples.getLast().timeNanos() * 1e-9).isCloseTo(119 * 0.016667, within(1e-6));
  }

  private static byte[] packet(long stampMicros) {
    return ByteBuffer.allocate(28)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) stampMicros)
        .putFloat(0)
        .putFloat(0)
        .putFloat(9.81f)
        .array();
  }
}
