package dev.femoris.analysis.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/** Quantiles by linear interpolation between order statistics. */
public final class Quantiles {

  private Quantiles() {}

  /** The value below which a share {@code q} of the values lies; empty without values. */
  public static OptionalDouble of(Collection<Double> values, double q) {
    return of(values.stream().mapToDouble(Double::doubleValue).toArray(), q);
  }

  /** As {@link #of(Collection, double)}; the array stays as it is. */
  public static OptionalDouble of(double[] values, double q) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = q * (sorted.length - 1);
    int below = (int) place;
    return OptionalDouble.of(
        below + 1 == sorted.length
            ? sorted[below]
            : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]));
  }

  public static OptionalDouble median(Collection<Double> values) {
    return of(values, 0.5);
  }
}
