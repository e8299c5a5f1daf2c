package dev.femoris.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.reporting.Sessions;
import org.junit.jupiter.api.Test;

class BaselineJsonTest {

  private static final AthleteBaseline BASELINE =
      AthleteBaseline.of("squat", Sessions.squats(1, 6).result().accepted());

  @Test
  void whatIsWrittenIsReadBack() {
    AthleteBaseline read = BaselineJson.read(BaselineJson.write(BASELINE));
    assertThat(read.exerciseId()).isEqualTo("squat");
    assertThat(read.repetitions()).isEqualTo(BASELINE.repetitions());
    for (Quantity quantity : Quantity.values()) {
      if (quantity.keptBetweenSessions() && !quantity.sometimesMissing()) {
        assertThat(read.spread(quantity).median())
            .as("%s", quantity)
            .isCloseTo(BASELINE.spread(quantity).median(), within(1e-12));
      }
    }
    assertThat(read.shape()).isEqualTo(BASELINE.shape());
    assertThat(BaselineJson.write(BASELINE)).contains("\"range_deg\"", "\"eccentric_s\"");
  }

  @Test
  void whatTheThighShowsOfALiftIsReadBackToo() {
    assertThat(BaselineJson.write(BASELINE)).contains("\"early_share\"", "\"bottom_rad\"");
    assertThat(BASELINE.rounding()).isPresent();
    assertThat(BaselineJson.read(BaselineJson.write(BASELINE)).rounding())
        .isEqualTo(BASELINE.rounding());
  }

  @Test
  void aBaselineOfOtherRoundingFeaturesIsReadWithoutThem() {
    String other = BaselineJson.write(BASELINE).replace("\"tremor_rad_s\"", "\"shiver_rad_s\"");
    assertThat(BaselineJson.read(other).rounding()).isEmpty();
    assertThat(BaselineJson.read(other).repetitions()).isEqualTo(BASELINE.repetitions());
  }

  @Test
  void anotherVersionIsRefusedWithWhatToDo() {
    String other = BaselineJson.write(BASELINE).replace("baseline/1", "baseline/9");
    assertThatThrownBy(() -> BaselineJson.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseline/9")
        .hasMessageContaining("--save-baseline");
  }

  @Test
  void whatIsNoBaselineIsRefusedInOneLine() {
    for (String text :
        new String[] {
          "",
          "no",
          "{}",
          "[]",
          "{\"schema\":\"femoris/baseline/1\"}",
          BaselineJson.write(BASELINE).replace("\"median\"", "\"middle\"")
        }) {
      assertThatThrownBy(() -> BaselineJson.read(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
