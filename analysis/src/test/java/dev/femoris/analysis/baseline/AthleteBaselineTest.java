package dev.femoris.analysis.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.form.Draft;
import dev.femoris.analysis.repetition.Repetition;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AthleteBaselineTest {

  private static List<Repetition> ranges(double... degrees) {
    return Arrays.stream(degrees)
        .mapToObj(
            deg -> {
              Draft draft = Draft.of("squat");
              draft.romDeg = deg;
              draft.startDeg = deg;
              return draft.repetition();
            })
        .toList();
  }

  private static double medianRangeDeg(AthleteBaseline baseline) {
    return Math.toDegrees(baseline.spread(Quantity.RANGE_RAD).median());
  }

  @Test
  void oneOddSessionDoesNotMoveTheMiddle() {
    AthleteBaseline baseline =
        AthleteBaseline.of("squat", ranges(69, 70, 71))
            .with(ranges(70, 71, 72))
            .with(ranges(30, 31, 32, 30, 31, 32, 31));
    assertThat(medianRangeDeg(baseline)).isCloseTo(70, within(1e-9));
    assertThat(baseline.repetitions()).isEqualTo(13);
  }

  @Test
  void anotherStrapOnAnotherDayWidensTheScatter() {
    AthleteBaseline sameDay = AthleteBaseline.of("squat", ranges(69, 70, 71));
    AthleteBaseline manyDays = sameDay.with(ranges(73, 74, 75)).with(ranges(65, 66, 67));
    assertThat(manyDays.spread(Quantity.RANGE_RAD).scatter())
        .isGreaterThan(2 * sameDay.spread(Quantity.RANGE_RAD).scatter());
  }

  @Test
  void onlyTheLastTenSessionsAreRemembered() {
    AthleteBaseline baseline = AthleteBaseline.of("squat", ranges(10, 10, 10));
    for (int i = 0; i < 10; i++) {
      baseline = baseline.with(ranges(70, 70, 70));
    }
    assertThat(baseline.sessions()).hasSize(10);
    assertThat(baseline.spread(Quantity.RANGE_RAD).scatter()).isZero();
  }

  @Test
  void whatDependsOnTheStrapIsNotKept() {
    AthleteBaseline baseline = AthleteBaseline.of("squat", ranges(69, 70, 71));
    assertThatThrownBy(() -> baseline.spread(Quantity.START_ANGLE_RAD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(AthleteBaseline.of("squat", ranges(69, 70, 71)))
        .as("the same again")
        .isEqualTo(baseline);
  }

  @Test
  void twoRepetitionsDoNotSayWhatIsUsual() {
    assertThatThrownBy(() -> AthleteBaseline.of("squat", ranges(69, 70)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 are needed");
  }
}
