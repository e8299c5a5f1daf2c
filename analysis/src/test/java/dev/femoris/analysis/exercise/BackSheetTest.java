package dev.femoris.analysis.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The bands of the back are read from a sheet, and a wrong sheet is refused with its lines. */
class BackSheetTest {
  private static final String GOOD =
      """
      change_deg: {watch: 8, alert: 15}
      estimated_change_deg: {watch: 10, alert: 18}
      own_max_percent: {watch: 75, alert: 90}
      loaded_deg: {watch: 5, alert: 10}
      hold_s: 0.2
      uncertainty_deg: {absolute: 8, measured: 3.5, estimated: 7}
      baseline: {least: 5, most: 6, load_percent: 15}
      mount_deg: 3
      hip_break_deg: 20
      sources: ["somebody"]
      """;

  @Test
  void theBuiltInRulesHaveTheirSources() {
    BackRules rules = BackRules.builtIn();
    assertThat(Math.toDegrees(rules.change().watch())).isCloseTo(8, within(1e-9));
    assertThat(rules.sources()).hasSizeGreaterThan(3);
    assertThat(BackSheet.parse("x.yaml", GOOD).change()).isEqualTo(rules.change());
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() {
    String wrong =
        GOOD.replace("alert: 15", "alert: 5")
            .replace("hold_s: 0.2", "hold_s: long")
            .replace("mount_deg: 3", "mount: 3");
    assertThatThrownBy(() -> BackSheet.parse("x.yaml", wrong))
        .isInstanceOf(ExerciseSheetException.class)
        .hasMessageContaining("x.yaml, line 1")
        .hasMessageContaining("x.yaml, line 5")
        .hasMessageContaining("'mount' is not a key")
        .hasMessageContaining("'mount_deg' is missing");
  }
}
