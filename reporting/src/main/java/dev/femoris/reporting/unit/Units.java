package dev.femoris.reporting.unit;

import java.util.OptionalDouble;

/**
 * Conversion and the one rounding at the edge: seconds to 0.1 ms, degrees and degrees per second to
 * 0.001, percent to 0.1.
 */
public final class Units {

  private Units() {}

  /** Nanoseconds as seconds, rounded to 0.1 ms. */
  public static double seconds(long nanos) {
    return Math.round(nanos / 1e5) / 1e4;
  }

  /** Seconds rounded to 0.1 ms. */
  public static double seconds(double seconds) {
    return rounded(seconds, 1e4);
  }

  public static OptionalDouble seconds(OptionalDouble seconds) {
    return seconds.isPresent()
        ? OptionalDouble.of(seconds(seconds.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Radians (or rad/s) as degrees (or deg/s), rounded to 0.001. */
  public static double degrees(double radians) {
    return rounded(Math.toDegrees(radians), 1e3);
  }

  /** Percent rounded to 0.1. */
  public static double percent(double percent) {
    return rounded(percent, 10);
  }

  /** A share or another bare number, rounded to 0.001. */
  public static double share(double share) {
    return rounded(share, 1e3);
  }

  private static double rounded(double value, double perUnit) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("%s is not a number a result may hold".formatted(value));
    }
    return Math.round(value * perUnit) / perUnit;
  }
}
