package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * What a repetition of a hinge lift is judged by, and how well it was seen.
 *
 * @param onAxis share of the movement's energy about the flexion axis, 0 to 1
 * @param missingShare share of the repetition's samples that were missing, 0 to 1
 * @param standingRad thigh angle while standing, before or after the repetition, rad
 */
public record HingeMeasures(
    RoundingFeatures features, double onAxis, double missingShare, double standingRad) {

  public HingeMeasures {
    if (!(onAxis >= 0 && onAxis <= 1 && missingShare >= 0 && missingShare <= 1)) {
      throw new IllegalArgumentException(
          "on axis %s, missing %s: must be 0 to 1".formatted(onAxis, missingShare));
    }
    if (!Double.isFinite(standingRad)) {
      throw new IllegalArgumentException("standing %s: must be a number".formatted(standingRad));
    }
  }

  /**
   * The same where the repetition began at this thigh angle, if its angles were counted from its
   * start.
   */
  public HingeMeasures startingAt(double startThetaRad) {
    return new HingeMeasures(
        features.raisedBy(startThetaRad), onAxis, missingShare, standingRad + startThetaRad);
  }

  /** Writes them to a snapshot. */
  public void save(StateWriter to) {
    features.save(to);
    to.put(onAxis).put(missingShare).put(standingRad);
  }

  /** Reads them from a snapshot. */
  public static HingeMeasures restore(StateReader from) {
    return new HingeMeasures(
        RoundingFeatures.restore(from), from.getDouble(), from.getDouble(), from.getDouble());
  }
}
