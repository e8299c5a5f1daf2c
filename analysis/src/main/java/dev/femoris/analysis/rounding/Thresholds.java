package dev.femoris.analysis.rounding;

import java.util.OptionalDouble;

/**
 * Where a probability is clear enough for a verdict.
 *
 * @param possibleFrom smallest probability that is called possible; empty: none is
 * @param unlikelyTo largest that is called unlikely; empty: none is
 */
public record Thresholds(OptionalDouble possibleFrom, OptionalDouble unlikelyTo) {

  /** Nothing is clear enough. */
  public static final Thresholds NEVER =
      new Thresholds(OptionalDouble.empty(), OptionalDouble.empty());

  public Thresholds {
    double from = possibleFrom.orElse(1);
    double to = unlikelyTo.orElse(0);
    if (!(0 <= to && to < from && from <= 1)) {
      throw new IllegalArgumentException(
          "possible from %s, unlikely to %s: must be 0 to 1 and apart".formatted(from, to));
    }
  }

  /** What the probability alone would be called. */
  RoundingVerdict of(double probability) {
    if (possibleFrom.isPresent() && probability >= possibleFrom.getAsDouble()) {
      return RoundingVerdict.POSSIBLE;
    }
    return unlikelyTo.isPresent() && probability <= unlikelyTo.getAsDouble()
        ? RoundingVerdict.UNLIKELY
        : RoundingVerdict.CANNOT_TELL;
  }
}
