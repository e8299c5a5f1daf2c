package dev.femoris.ingest.replay;

import dev.femoris.protocol.Scale;

/** The smallest 1-2-5 step with which a value fits 16 bits. */
final class CountScale {

  private static final int MAX_COUNT = 32_767;
  private static final long DENOMINATOR = 1_000_000;
  private static final int[] STEPS = {1, 2, 5};

  private CountScale() {}

  /**
   * @param largest largest magnitude in the channel's unit
   */
  static Scale fitting(double largest) {
    for (long decade = 1; decade <= 100_000_000; decade *= 10) {
      for (int step : STEPS) {
        if (largest * DENOMINATOR <= (double) step * decade * MAX_COUNT) {
          return Scale.reduced(step * decade, DENOMINATOR);
        }
      }
    }
    throw new IllegalArgumentException("largest value %s: does not fit".formatted(largest));
  }

  static short count(double value, Scale scale) {
    long count = Math.round(value * scale.denominator() / scale.numerator());
    return (short) Math.clamp(count, -MAX_COUNT, MAX_COUNT);
  }
}
