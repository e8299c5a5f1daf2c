package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of the back before the first sample.
 *
 * @param rules when a change is worth a word
 * @param baseline the athlete's stored norms; without them the first accepted repetitions of the
 *     session are the reference
 * @param loadKg load on the bar, where it is known
 * @param thighOnly what the thigh alone can hint at
 */
public record BackSetup(
    BackRules rules,
    Optional<BackNorms> baseline,
    OptionalDouble loadKg,
    ThighOnlyJudge thighOnly) {

  /** The rules of this build, and nothing else known. */
  public static BackSetup plain() {
    return new BackSetup(
        BackRules.builtIn(),
        Optional.empty(),
        OptionalDouble.empty(),
        ThighOnlyJudge.WITHOUT_BASELINE);
  }

  public BackSetup withBaseline(Optional<BackNorms> value) {
    return new BackSetup(rules, value, loadKg, thighOnly);
  }

  public BackSetup withLoadKg(OptionalDouble value) {
    return new BackSetup(rules, baseline, value, thighOnly);
  }

  public BackSetup withThighOnly(ThighOnlyJudge value) {
    return new BackSetup(rules, baseline, loadKg, value);
  }
}
