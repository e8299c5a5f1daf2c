package dev.femoris.protocol;

/**
 * Size of one count as an exact fraction of the channel's unit: m/s² for acceleration, deg/s for
 * rate.
 *
 * @param numerator 1 to 2³² − 1
 * @param denominator 1 to 2³² − 1
 */
public record Scale(long numerator, long denominator) {

  public Scale {
    Fields.requireRange("numerator", numerator, 1, Fields.MAX_U32);
    Fields.requireRange("denominator", denominator, 1, Fields.MAX_U32);
  }

  /** Acceleration of a 16-bit sensor with a range of ±{@code rangeG} g (1 g = 9.80665 m/s²). */
  public static Scale ofAccelRange(int rangeG) {
    return reduced(rangeG * 980_665L, 32_768L * 100_000L);
  }

  /** Rate of a 16-bit sensor with a range of ±{@code rangeDegPerS}. */
  public static Scale ofRateRange(int rangeDegPerS) {
    return reduced(rangeDegPerS, 32_768);
  }

  /** The fraction in lowest terms. */
  public static Scale reduced(long numerator, long denominator) {
    long divisor = gcd(numerator, denominator);
    return new Scale(numerator / divisor, denominator / divisor);
  }

  /** Units per count. */
  public double perCount() {
    return (double) numerator / denominator;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
