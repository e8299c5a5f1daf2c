package dev.femoris.analysis.progress;

/**
 * When a change is a real one.
 *
 * @param falseClaims how often an athlete who does not change may be told of any change, over all
 *     quantities and all looks, 0 to 1
 * @param quantities that are looked at together
 * @param looks independent looks over the time; a page is opened again and again
 * @param leastInflation how much larger the variance of a mean of sessions is than if sessions were
 *     independent, at least; 2 is that of a first-order autoregression with a third
 * @param shortHistory how much of that is added for each block that is missing, as a number over
 *     the blocks there are: few blocks do not show how long a form lasts
 * @param blockDays sessions are taken together over at least that long
 * @param blockSessions and at least that many
 * @param baselineBlocks of the baseline, at most; half of all while there are fewer
 * @param windowBlocks of the latest level, at most
 * @param fewestBlocks without which nothing is said
 * @param flatBlocks for how long nothing must have been gained for a plateau
 * @param plateauEvidence by how much, in squared standard errors, a course that stops must fit
 *     better than one that goes on
 */
public record TrendParams(
    double falseClaims,
    int quantities,
    int looks,
    double leastInflation,
    double shortHistory,
    int blockDays,
    int blockSessions,
    int baselineBlocks,
    int windowBlocks,
    int fewestBlocks,
    int flatBlocks,
    double plateauEvidence) {

  public TrendParams {
    if (!(falseClaims > 0 && falseClaims < 1) || quantities < 1 || looks < 1) {
      throw new IllegalArgumentException(
          "%s of %d quantities and %d looks".formatted(falseClaims, quantities, looks));
    }
    if (!(leastInflation >= 1) || blockDays < 1 || blockSessions < 2 || windowBlocks < 1) {
      throw new IllegalArgumentException(
          "inflation %s, blocks of %d days and %d sessions, windows of %d"
              .formatted(leastInflation, blockDays, blockSessions, windowBlocks));
    }
  }

  public static TrendParams defaults() {
    return new TrendParams(0.05, 6, 6, 2, 10, 28, 6, 4, 3, 3, 3, 5);
  }
}
