package dev.femoris.analysis.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundingModelTextTest {

  @Test
  void aModelReadBackSaysTheSame() {
    RoundingModel model = TestModel.model();
    RoundingModel again = RoundingModelText.parse("m", RoundingModelText.write(model));

    double[] z = new double[RoundingFeature.values().length];
    z[TestModel.FEATURE.ordinal()] = 1.234;
    assertThat(again.score(z)).isEqualTo(model.score(z));
    assertThat(again.repetition()).isEqualTo(model.repetition());
    assertThat(again.set()).isEqualTo(model.set());
    assertThat(again.envelope().squaredDistance(z))
        .isCloseTo(model.envelope().squaredDistance(z), within(1e-9));
    assertThat(again.fittedOn()).isEqualTo("nobody");
  }

  @Test
  void everyModelOfTheBuildSaysWhatItWasFittedOnAndAtWhichBaseRate() {
    assertThat(RoundingModels.builtIn().all()).hasSize(2);
    for (RoundingModel model : RoundingModels.builtIn().all()) {
      assertThat(model.fittedOn()).contains("simulated", "no people");
      assertThat(model.baseRate()).isEqualTo(0.2);
      assertThat(model.used())
          .as("the simulator has no sensor noise and no movement out of the plane")
          .doesNotContain(RoundingFeature.TREMOR, RoundingFeature.OFF_AXIS);
    }
    assertThat(RoundingModels.builtIn().find("squat")).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    String text = RoundingModelText.write(TestModel.model());

    wrong(text.replace("format 2", "format 7"), "line 1: format 7");
    wrong(text.replace("early_share", "good_looks"), "no feature \"good_looks\"");
    wrong(
        text.replace("base_rate 0.200000", "base_rate zwanzig"),
        "line 5: \"zwanzig\" is no number");
    wrong(text.replace("score_variance", "scores"), "must begin with \"score_variance\"");
    wrong(text.substring(0, text.indexOf("calibration personal_set")), "is missing");
    wrong(text.replace("covariance 4.00000", "covariance -4.00000"), "not a covariance");
    wrong(text.replace("0.800000 0.100000", "0.100000 0.800000"), "must be 0 to 1 and apart");
  }

  private static void wrong(String text, String message) {
    assertThatThrownBy(() -> RoundingModelText.parse("m.txt", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("m.txt line ")
        .hasMessageContaining(message);
  }
}
