package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTest {

  private static final RawSamples ONE =
      RawSamples.of((short) 1, (short) 2, (short) 3, (short) 4, (short) 5, (short) 6);

  @Test
  void exactlyTheTwentyFourRotationsAreAxisMaps() {
    var rotations = new ArrayList<AxisMap>();
    for (int x = -4; x <= 4; x++) {
      for (int y = -4; y <= 4; y++) {
        for (int z = -4; z <= 4; z++) {
          if (AxisMap.isRotation(x, y, z)) {
            rotations.add(new AxisMap(x, y, z));
          }
        }
      }
    }
    assertThat(rotations).hasSize(24).contains(AxisMap.IDENTITY).contains(new AxisMap(2, 3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new AxisMap(2, 1, 3));
  }

  @Test
  void scalesOfTheUsualRangesAreTheUsualOnes() {
    assertThat(Scale.ofAccelRange(16).perCount()).isCloseTo(16 * 9.80665 / 32768, within(1e-18));
    assertThat(Scale.ofRateRange(2000).perCount()).isEqualTo(2000.0 / 32768);
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale(0, 1));
  }

  @Test
  void fieldsOutsideTheWireAreRefusedWhenAPacketIsMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DataFrame(0, 65_536, 0, 0, 0, ONE))
        .withMessageContaining("session 65536");
    assertThatIllegalArgumentException().isThrownBy(() -> new DataFrame(0, 1, 1L << 32, 0, 0, ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DataFrame(DataFlag.COMPRESSED.mask(), 1, 0, 0, 0, ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> RawSamples.of((short) 1));
    assertThatIllegalArgumentException().isThrownBy(() -> MqttBatch.encode(List.of()));
  }
}
