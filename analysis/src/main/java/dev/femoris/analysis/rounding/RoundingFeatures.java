package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Arrays;

/**
 * The features of one repetition, in the order of {@link RoundingFeature}, each in its own unit;
 * good to seven digits, because a session keeps them of every repetition. Immutable.
 */
public final class RoundingFeatures {

  private static final int COUNT = RoundingFeature.values().length;

  private final float[] values = new float[COUNT];

  /**
   * @throws IllegalArgumentException when there are not as many values as features, or one is not a
   *     finite number
   */
  public RoundingFeatures(double[] values) {
    if (values.length != COUNT) {
      throw new IllegalArgumentException(
          "%d rounding features: must be %d".formatted(values.length, COUNT));
    }
    for (RoundingFeature feature : RoundingFeature.values()) {
      int i = feature.ordinal();
      this.values[i] = (float) values[i];
      if (!Float.isFinite(this.values[i])) {
        throw new IllegalArgumentException(
            "rounding feature %s is %s: must be a finite number"
                .formatted(feature.id(), values[i]));
      }
    }
  }

  public double of(RoundingFeature feature) {
    return values[feature.ordinal()];
  }

  /** The same with all absolute thigh angles larger by so much. */
  RoundingFeatures raisedBy(double angleRad) {
    double[] raised = values();
    for (RoundingFeature feature : RoundingFeature.values()) {
      raised[feature.ordinal()] += feature.absolute() ? angleRad : 0;
    }
    return new RoundingFeatures(raised);
  }

  /** A copy of all values. */
  public double[] values() {
    double[] copy = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      copy[i] = values[i];
    }
    return copy;
  }

  /** Writes them to a snapshot. */
  public void save(StateWriter to) {
    to.put(values());
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
