package dev.femoris.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.rounding.RoundingNorms;
import dev.femoris.reporting.Sessions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    AthleteBaseline lift = lift();

    assertThat(BaselineJson.write(lift)).contains("\"early_share\"", "\"bottom_rad\"");
    assertThat(lift.rounding()).isPresent();
    assertThat(BaselineJson.read(BaselineJson.write(lift)).rounding()).isEqualTo(lift.rounding());
  }

  @Test
  void theLoadOfASessionIsReadBack() {
    AthleteBaseline loaded = lift().withLoadKg(OptionalDouble.of(102.5));

    assertThat(BaselineJson.write(loaded)).contains("\"load_kg\" : 102.5");
    AthleteBaseline read = BaselineJson.read(BaselineJson.write(loaded));
    assertThat(read.sessions().getLast().loadKg()).hasValue(102.5);
    assertThat(read.rounding()).isEqualTo(loaded.rounding());
    assertThat(BaselineJson.write(lift())).doesNotContain("load_kg");
    assertThatThrownBy(() -> BaselineJson.read(BaselineJson.write(loaded).replace("102.5", "-5.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-5.0 kg");
  }

  @Test
  void aBaselineOfOtherRoundingFeaturesIsReadWithoutThem() {
    String other = BaselineJson.write(lift()).replace("\"tremor_rad_s\"", "\"shiver_rad_s\"");

    assertThat(BaselineJson.read(other).rounding()).isEmpty();
    assertThat(BaselineJson.read(other).repetitions()).isEqualTo(BASELINE.repetitions());
  }

  private static AthleteBaseline lift() {
    double[] values = new double[RoundingFeature.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.1 * i;
    }
    RoundingNorms norms = RoundingNorms.of(Collections.nCopies(6, new RoundingFeatures(values)));
    return new AthleteBaseline(
        "conventional_deadlift",
        List.of(BASELINE.sessions().getFirst().withRounding(Optional.of(norms))));
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
