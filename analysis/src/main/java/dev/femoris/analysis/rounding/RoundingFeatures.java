package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Arrays;

/**
 * The features of one repetition, in the order of {@link RoundingFeature}, each in its own unit.
 * Immutable.
 */
public record RoundingFeatures(double[] values) {

  private static final int COUNT = RoundingFeature.values().length;

  /**
   * @throws IllegalArgumentException when there are not as many values as features, or one is not a
   *     finite number
   */
  public RoundingFeatures {
    if (values.length != COUNT) {
      throw new IllegalArgumentException(
          "%d rounding features: must be %d".formatted(values.length, COUNT));
    }
    values = values.clone();
    for (RoundingFeature feature : RoundingFeature.values()) {
      if (!Double.isFinite(values[feature.ordinal()])) {
        throw new IllegalArgumentException(
            "rounding feature %s is %s: must be a finite number"
                .formatted(feature.id(), values[feature.ordinal()]));
      }
    }
  }

  public double of(RoundingFeature feature) {
    return values[feature.ordinal()];
  }

  /** The same with all absolute thigh angles larger by so much. */
  RoundingFeatures raisedBy(double angleRad) {
    double[] raised = values.clone();
    for (RoundingFeature feature : RoundingFeature.values()) {
      raised[feature.ordinal()] += feature.absolute() ? angleRad : 0;
    }
    return new RoundingFeatures(raised);
  }

  /** A copy of all values. */
  @Override
  public double[] values() {
    return values.clone();
  }

  /** Writes them to a snapshot. */
  public void save(StateWriter to) {
    to.put(values);
  }

  /** Reads them from a snapshot. */
  public static RoundingFeatures restore(StateReader from) {
    double[] values = new double[COUNT];
    from.get(values);
    return new RoundingFeatures(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoundingFeatures f && Arrays.equals(values, f.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
