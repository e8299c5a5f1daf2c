package dev.femoris.ingest.device.thingy52;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.ingest.device.Hex;
import dev.femoris.ingest.device.MalformedNotificationException;
import org.junit.jupiter.api.Test;

/** The acceleration was captured from a Thingy flat on a table; the rest is from the layout. */
class RawMotionDecoderTest {

  @Test
  void aThingyFlatOnATableFeelsOneG() throws Exception {
    var decoder = new Thingy52Profile().decoder();
    byte[] value = Hex.bytes("FAFF F4FF F603  4001 0000 C0FE  0000 0000 0000");
    var sample = decoder.decode(Thingy52Profile.RAW, value, 0).samples().getFirst();
    assertThat(sample.accelXMps2() / 9.80665).isCloseTo(-0.006, within(0.0005));
    assertThat(sample.accelYMps2() / 9.80665).isCloseTo(-0.012, within(0.0005));
    assertThat(sample.accelZMps2() / 9.80665).isCloseTo(0.990, within(0.0005));
    assertThat(sample.rateXRadPerS()).isCloseTo(Math.toRadians(10), within(1e-9));
    assertThat(sample.rateZRadPerS()).isCloseTo(Math.toRadians(-10), within(1e-9));
  }

  @Test
  void anotherLengthIsRefused() {
    var decoder = new Thingy52Profile().decoder();
    for (int length : new int[] {0, 6, 17, 19, 600}) {
      assertThatExceptionOfType(MalformedNotificationException.class)
          .isThrownBy(() -> decoder.decode(Thingy52Profile.RAW, new byte[length], 0));
    }
  }
}
