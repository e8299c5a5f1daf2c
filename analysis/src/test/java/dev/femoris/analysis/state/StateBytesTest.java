package dev.femoris.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StateBytesTest {

  private static final int CHECKSUM_BYTES = 4;

  private static byte[] everyKind() {
    return new StateWriter()
        .put(-5L)
        .put(7)
        .put(-0.0)
        .put(Double.NaN)
        .put(true)
        .put(TimeUnit.HOURS)
        .put(new double[] {1, 2.5})
        .toBytes();
  }

  @Test
  void whatWasWrittenIsReadBackInOrderBitForBit() {
    var from = new StateReader(everyKind());
    assertThat(from.getLong()).isEqualTo(-5);
    assertThat(from.getInt()).isEqualTo(7);
    assertThat(Double.doubleToRawLongBits(from.getDouble())).isEqualTo(Long.MIN_VALUE);
    assertThat(from.getDouble()).isNaN();
    assertThat(from.getBoolean()).isTrue();
    assertThat(from.getEnum(TimeUnit.class)).isEqualTo(TimeUnit.HOURS);
    double[] values = new double[2];
    from.get(values);
    assertThat(values).containsExactly(1, 2.5);
    from.end();
  }

  @Test
  void aWriterGrowsWithWhatIsWritten() {
    double[] many = new double[100_000];
    Arrays.setAll(many, i -> i * 0.5);
    byte[] bytes = new StateWriter().put(1).put(many).put(2).toBytes();
    assertThat(bytes).hasSize(8 * 100_000 + 8 + CHECKSUM_BYTES);
    double[] back = new double[100_000];
    var from = new StateReader(bytes);
    assertThat(from.getInt()).isEqualTo(1);
    from.get(back);
    assertThat(back).isEqualTo(many);
    assertThat(from.getInt()).isEqualTo(2);
  }

  @Test
  void readingPastTheEndSaysSo() {
    var from = new StateReader(new StateWriter().put(true).put(true).put(true).toBytes());
    assertThatThrownBy(from::getInt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends after 3 bytes");
  }

  @Test
  void endingTooEarlySaysHowMuchIsLeft() {
    var from = new StateReader(new StateWriter().put(1).put(true).put(true).toBytes());
    from.getInt();
    assertThatThrownBy(from::end)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 bytes too many");
  }

  @Test
  void aWordThatDoesNotExistIsRefused() {
    var from = new StateReader(new StateWriter().put(99).toBytes());
    assertThatThrownBy(() -> from.getEnum(TimeUnit.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
