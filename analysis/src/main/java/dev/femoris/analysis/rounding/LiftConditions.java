package dev.femoris.analysis.rounding;

import java.util.OptionalDouble;

/**
 * What is declared of a lift and must be as in the baseline.
 *
 * @param loadKg weight lifted, kg; empty when nobody says
 * @param asInBaseline whether variant and start height are those of the baseline
 */
public record LiftConditions(OptionalDouble loadKg, boolean asInBaseline) {

  /** Nothing is declared. */
  public static final LiftConditions UNDECLARED = new LiftConditions(OptionalDouble.empty(), true);

  public LiftConditions {
    if (loadKg.isPresent() && !(loadKg.getAsDouble() > 0 && loadKg.getAsDouble() < 1000)) {
      throw new IllegalArgumentException(
          "load %s kg: must be above 0 and below 1000".formatted(loadKg.getAsDouble()));
    }
  }
}
