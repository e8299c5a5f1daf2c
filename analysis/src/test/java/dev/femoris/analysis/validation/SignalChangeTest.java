package dev.femoris.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.ImuSample;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalChangeTest {

  private static final int SIZE = 6000;
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  private static List<ImuSample> recording() {
    List<ImuSample> samples = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      samples.add(new ImuSample(i * 10_000_000L, i, 2, 3, 0.1 * i, 0.2, 0.3));
    }
    return samples;
  }

  private static double force(ImuSample s) {
    return Math.sqrt(
        s.accelXMps2() * s.accelXMps2()
            + s.accelYMps2() * s.accelYMps2()
            + s.accelZMps2() * s.accelZMps2());
  }

  @ParameterizedTest
  @EnumSource
  void timesAscendAndTheSameSeedGivesTheSame(SignalChange change) {
    List<ImuSample> changed = change.of(recording(), 5);
    assertThat(changed).isEqualTo(change.of(recording(), 5));
    for (int i = 1; i < changed.size(); i++) {
      assertThat(changed.get(i).timeNanos()).isGreaterThan(changed.get(i - 1).timeNanos());
    }
  }

  @Test
  void resamplingKeepsValuesAtTheirTimes() {
    List<ImuSample> changed = SignalChange.RATE_208.of(recording(), 0);
    assertThat(changed.size()).isBetween(12470, 12480);
    for (ImuSample s : changed) {
      assertThat(s.accelXMps2()).isCloseTo(s.timeNanos() / 1e7, Offset.offset(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TURNED", "UPSIDE_DOWN", "MIRRORED"})
  void aTurnedMountReadsTheSameForceAlongOtherAxes(SignalChange change) {
    List<ImuSample> changed = change.of(recording(), 5);
    List<ImuSample> before = recording();
    for (int i = 0; i < SIZE; i++) {
      assertThat(force(changed.get(i))).isCloseTo(force(before.get(i)), CLOSE);
    }
    assertThat(changed.get(17)).isNotEqualTo(recording().get(17));
  }

  @Test
  void lossTakesTheStatedShare() {
    assertThat(SignalChange.BURST_LOSS.of(recording(), 1).size())
        .isBetween((int) (0.945 * SIZE), (int) (0.951 * SIZE));
    assertThat(SignalChange.GAPS.of(recording(), 1).size())
        .isBetween((int) (0.965 * SIZE), (int) (0.971 * SIZE));
  }
}
