package dev.femoris.analysis.rounding;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a hint rests on, in words. They speak of the thigh and of what it may mean, never of a back
 * that did round, and of no angle of the back.
 */
public final class RoundingWords {

  private RoundingWords() {}

  /**
   * @param finding with a verdict
   */
  public static String of(RoundingFinding finding) {
    return switch (finding.verdict()) {
      case POSSIBLE ->
          "%s than in your good reps (%s); your back may be rounding - check with a mirror or coach,"
                  .formatted(lead(finding), evidence(finding))
              + " or add a back sensor; "
              + odds(finding);
      case UNLIKELY -> "the thigh moves as in your good reps; " + odds(finding);
      case CANNOT_TELL -> "";
    };
  }

  private static String odds(RoundingFinding finding) {
    RoundingFinding.Estimate estimate = finding.estimate().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%.0f %% (%.0f to %.0f %%) by a model of simulated lifters, %s",
        100 * estimate.probability(),
        100 * estimate.lowest(),
        100 * estimate.highest(),
        estimate.repetitions() == 1 ? "this rep" : "the last %d reps".formatted(RoundingModel.SET));
  }

  private static String lead(RoundingFinding finding) {
    return finding.evidence().isEmpty()
        ? "the thigh moved otherwise"
        : lead(finding.evidence().getFirst());
  }

  private static String lead(RoundingEvidence first) {
    boolean more = first.difference() > 0;
    return switch (first.feature()) {
      case EARLY_SHARE -> more ? "hips rose earlier" : "hips rose later";
      case THETA_15, THETA_30, THETA_45 -> more ? "hips rode lower" : "hips rose earlier";
      case BOTTOM -> more ? "hips started lower" : "hips started higher";
      case STALL, SECOND_PEAK ->
          more ? "the thigh stalled more midway" : "the thigh moved more evenly";
      case CONCENTRIC_S, ECCENTRIC_S, TURN_WAIT_S, LATE_LOWERING, PEAK_TIME ->
          "the thigh was timed otherwise";
      case RANGE -> more ? "the thigh moved further" : "the thigh moved less far";
      case PEAK_CONCENTRIC, PEAK_ECCENTRIC ->
          more ? "the thigh moved faster" : "the thigh moved more slowly";
      case TREMOR, OFF_AXIS -> more ? "the thigh was less steady" : "the thigh was steadier";
    };
  }

  private static String evidence(RoundingFinding finding) {
    return finding.evidence().stream().map(RoundingWords::text).collect(Collectors.joining(", "));
  }

  private static String text(RoundingEvidence e) {
    return String.format(
        Locale.ROOT,
        "%s %s, %.1f SD",
        e.feature().id(),
        difference(e.feature().unit(), e.difference()),
        Math.abs(e.deviations()));
  }

  private static String difference(RoundingFeature.Unit unit, double value) {
    return switch (unit) {
      case RAD -> String.format(Locale.ROOT, "%+.1f°", Math.toDegrees(value));
      case RAD_PER_S -> String.format(Locale.ROOT, "%+.1f°/s", Math.toDegrees(value));
      case S -> String.format(Locale.ROOT, "%+.2f s", value);
      case SHARE -> String.format(Locale.ROOT, "%+.0f %%", 100 * value);
    };
  }
}
