package dev.femoris.analysis.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionWindowTest {

  /** What rounding leaves: half a step of its own, and half of one taken over from before. */
  private static final double RATE_STEP_RAD_PER_S = Math.toRadians(1.0 / 16);

  private static double[] rate(int n) {
    return new double[] {0.9 * Math.sin(0.3 * n), -30 * Math.cos(0.2 * n), 0.0001};
  }

  private static MotionWindow filled(int capacity, int entries) {
    var window = new MotionWindow(capacity);
    for (int n = 0; n < entries; n++) {
      double c = Math.cos(0.1 * n);
      double s = Math.sin(0.1 * n);
      window.add(1000L * n, new double[] {c, s, 0}, rate(n), new double[] {0, c, s}, n % 3 == 0);
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
      assertThat(window.up(n, 0)).isCloseTo(Math.cos(0.1 * n), within(2e-5));
      assertThat(window.up(n, 1)).isCloseTo(Math.sin(0.1 * n), within(2e-5));
      for (int i = 0; i < 3; i++) {
        assertThat(window.rate(n, i)).isCloseTo(rate((int) n)[i], within(RATE_STEP_RAD_PER_S));
      }
      assertThat(window.interpolated(n)).isEqualTo(n % 3 == 0);
      assertThat(window.force(n, 2)).isCloseTo(Math.sin(0.1 * n), within(0.0045));
    }
  }

  @Test
  void whatRoundingTakesFromARateTheNextEntryGets() {
    MotionWindow window = filled(4000, 4000);
    double[] integral = new double[3];
    double[] kept = new double[3];
    for (int n = 0; n < 4000; n++) {
      for (int i = 0; i < 3; i++) {
        integral[i] += rate(n)[i];
        kept[i] += window.rate(n, i);
        assertThat(kept[i]).as("entry %d", n).isCloseTo(integral[i], within(RATE_STEP_RAD_PER_S));
      }
    }
  }

  @Test
  void aRateBeyondAllSensorsIsCutNotTurnedRound() {
    var window = new MotionWindow(4);
    double[] up = {0, 0, 1};
    window.add(0, up, new double[] {50, -50, 36}, up, false);
    window.add(1000, up, new double[] {0, 0, 0}, up, false);
    assertThat(window.rate(0, 0)).isCloseTo(Math.toRadians(2048), within(0.01));
    assertThat(window.rate(0, 1)).isCloseTo(-Math.toRadians(2048), within(0.01));
    assertThat(window.rate(1, 0)).isCloseTo(0, within(2 * RATE_STEP_RAD_PER_S));
  }

  @Test
  void timesAreGoodToAMicrosecondAlsoAcrossLongPauses() {
    var window = new MotionWindow(10);
    double[] v = {0, 0, 1};
    long[] times = {
      5_000_000_123L, 5_010_000_999L, 1_300_000_000_456L, 2_000_000_000_001L, 2_000_010_000_777L
    };
    for (int n = 0; n < times.length; n++) {
      window.add(times[n], v, v, v, false);
      assertThat(window.timeNanos(n)).isEqualTo(times[n]);
    }
    for (int n = 0; n < times.length - 1; n++) {
      assertThat(window.timeNanos(n)).as("entry %d", n).isEqualTo(times[n] / 1000 * 1000);
    }
  }

  @Test
  void whatWasAnHourAgoIsForgotten() {
    var window = new MotionWindow(10);
    double[] v = {0, 0, 1};
    for (int n = 0; n < 5; n++) {
      window.add(n, v, v, v, false);
    }
    window.add(3_600_000_000_000L, v, v, v, false);
    assertThat(window.oldest()).isEqualTo(5);
    assertThat(window.newest()).isEqualTo(5);
    assertThat(window.timeNanos(5)).isEqualTo(3_600_000_000_000L);
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
