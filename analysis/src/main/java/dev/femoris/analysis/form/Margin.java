package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;

/**
 * How far a measured value is beyond the limit of a fault, and how sure that makes the fault.
 *
 * <p>The probability is logistic in the distance from the limit over its scatter, which close to
 * that of a normal error: one scatter beyond the limit is 0.85, two are 0.97, on the limit it is
 * one half. The scatter is that of the measurement and of the reference, stated by who judges.
 *
 * @param beyond distance past the limit, in the quantity's unit; negative when it is not reached
 * @param scatter of that distance, in the same unit, positive
 */
record Margin(double beyond, double scatter, Evidence evidence) {

  /** Makes a logistic function closest to a normal distribution. */
  private static final double NORMAL = 1.702;

  Margin {
    if (!(scatter > 0)) {
      throw new IllegalArgumentException("scatter %s: must be positive".formatted(scatter));
    }
  }

  /** A fault to be above {@code limit}. */
  static Margin above(
      Quantity quantity,
      double measured,
      double reference,
      double limit,
      double scatter,
      Evidence.Basis basis) {
    return new Margin(
        measured - limit, scatter, new Evidence(quantity, measured, reference, limit, basis, 0));
  }

  /** A fault to be below {@code limit}. */
  static Margin below(
      Quantity quantity,
      double measured,
      double reference,
      double limit,
      double scatter,
      Evidence.Basis basis) {
    return new Margin(
        limit - measured, scatter, new Evidence(quantity, measured, reference, limit, basis, 0));
  }

  double probability() {
    return 1 / (1 + Math.exp(-NORMAL * beyond / scatter));
  }

  /** The clearer sign of two, where either alone is the fault. */
  Margin or(Margin other) {
    return other.probability() > probability() ? other : this;
  }

  /** The weaker sign of two, where both have to be there. */
  Margin and(Margin other) {
    return other.probability() < probability() ? other : this;
  }

  Finding finding(Fault fault) {
    return Finding.judged(fault, probability(), evidence);
  }
}
