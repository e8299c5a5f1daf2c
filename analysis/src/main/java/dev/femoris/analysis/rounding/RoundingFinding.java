package dev.femoris.analysis.rounding;

import java.util.List;
import java.util.Optional;

/**
 * What the thigh alone lets be said of the back in one repetition.
 *
 * @param mode what the repetition was held against
 * @param estimate the probability of rounding; there whenever a verdict is, and when it was too
 *     uncertain for one, but never for a repetition that cannot be judged
 * @param evidence what spoke for it most, strongest first; with an estimate only
 * @param reason why nothing is said; there exactly when the verdict is CANNOT_TELL
 */
public record RoundingFinding(
    RoundingVerdict verdict,
    RoundingMode mode,
    Optional<Estimate> estimate,
    List<RoundingEvidence> evidence,
    Optional<Abstention> reason) {

  public RoundingFinding {
    evidence = List.copyOf(evidence);
    boolean told = verdict != RoundingVerdict.CANNOT_TELL;
    if (told == reason.isPresent() || told && estimate.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: a reason when it cannot be told, an estimate when it can".formatted(verdict));
    }
  }

  /**
   * Probability that the back rounds, at the model's base rate, with the 90 % interval that comes
   * from few baseline repetitions and few athletes the model was fitted on.
   *
   * @param repetitions how many repetitions it rests on, this one and those before
   */
  public record Estimate(double probability, double lowest, double highest, int repetitions) {

    public Estimate {
      if (!(0 <= lowest && lowest <= probability && probability <= highest && highest <= 1)) {
        throw new IllegalArgumentException(
            "probability %s in [%s, %s]: must be in order, 0 to 1"
                .formatted(probability, lowest, highest));
      }
    }
  }

  static RoundingFinding cannotTell(RoundingMode mode, Abstention reason) {
    return new RoundingFinding(
        RoundingVerdict.CANNOT_TELL, mode, Optional.empty(), List.of(), Optional.of(reason));
  }
}
