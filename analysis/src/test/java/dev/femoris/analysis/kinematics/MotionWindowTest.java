package dev.femoris.analysis.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionWindowTest {

  private static MotionWindow filled(int capacity, int entries) {
    var window = new MotionWindow(capacity);
    for (int n = 0; n < entries; n++) {
      double c = Math.cos(0.1 * n);
      double s = Math.sin(0.1 * n);
      window.add(
          1000L * n,
          new double[] {c, s, 0},
          new double[] {n, -n, 0.5},
          new double[] {0, c, s},
          n % 3 == 0);
    }
    return window;
  }

  @Test
  void anEmptyWindowHasNoNewestEntry() {
    assertThat(new MotionWindow(4).newest()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 6, 12, 1000})
  void onlyTheNewestEntriesAreThereAndKeepTheirNumbers(int entries) {
    MotionWindow window = filled(5, entries);
    assertThat(window.newest()).isEqualTo(entries - 1);
    assertThat(window.oldest()).isEqualTo(Math.max(0, entries - 5));
    for (long n = window.oldest(); n <= window.newest(); n++) {
      assertThat(window.timeNanos(n)).isEqualTo(1000 * n);
      assertThat(window.up(n, 0)).isCloseTo(Math.cos(0.1 * n), within(1e-7));
      assertThat(window.up(n, 1)).isCloseTo(Math.sin(0.1 * n), within(1e-7));
      assertThat(window.rate(n, 0)).isEqualTo((double) n);
      assertThat(window.rate(n, 1)).isEqualTo((double) -n);
      assertThat(window.interpolated(n)).isEqualTo(n % 3 == 0);
      assertThat(window.rate(n, 2)).isEqualTo(0.5);
      assertThat(window.force(n, 2)).isCloseTo(Math.sin(0.1 * n), within(0.0045));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 17})
  void aRestoredWindowHoldsTheSameAndGoesOnAlike(int entries) {
    MotionWindow window = filled(5, entries);
    var restored = new MotionWindow(5);
    restored.restore(new StateReader(bytes(window)));
    assertThat(bytes(restored)).isEqualTo(bytes(window));
    double[] v = {0.25, 0.5, -1};
    window.add(7, v, v, v, true);
    restored.add(7, v, v, v, true);
    assertThat(bytes(restored)).isEqualTo(bytes(window));
  }

  private static byte[] bytes(MotionWindow window) {
    var to = new StateWriter();
    window.save(to);
    return to.toBytes();
  }
}
