package dev.femoris.reporting.table;

/** Numbers as text with a fixed count of decimals; many times faster than a formatter. */
public final class Decimals {

  private static final double EXACT = 9e15;
  private static final long[] UNITS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private Decimals() {}

  /**
   * Appends {@code value}, rounded.
   *
   * @param decimals 0 to 9
   */
  public static StringBuilder append(StringBuilder text, double value, int decimals) {
    long unit = UNITS[decimals];
    if (Math.abs(value) * unit > EXACT) {
      return text.append(value);
    }
    long scaled = Math.round(value * unit);
    if (scaled < 0) {
      text.append('-');
    }
    long size = Math.abs(scaled);
    text.append(size / unit);
    if (decimals > 0) {
      text.append('.');
    }
    for (long place = unit / 10; place > 0; place /= 10) {
      text.append((char) ('0' + size / place % 10));
    }
    return text;
  }
}
