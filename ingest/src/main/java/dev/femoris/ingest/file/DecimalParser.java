package dev.femoris.ingest.file;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers straight from bytes, correctly rounded: up to 15 digits and a power of ten up to
 * 22 are exact in a double, so one multiplication or division rounds once (Clinger 1990).
 * Everything else goes to {@link Double#parseDouble}. Not thread-safe.
 */
final class DecimalParser {

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final int MAX_EXACT_DIGITS = 15;
  private static final long MAX_BEFORE_NEXT_DIGIT = Long.MAX_VALUE / 10 - 1;

  private long mantissa;
  private int decimals;
  private int digits;

  /** The number in {@code bytes[from, to)}; NaN when it is no finite decimal number. */
  double parse(byte[] bytes, int from, int to) {
    if (scan(bytes, from, to) && digits <= MAX_EXACT_DIGITS && decimals < POWERS.length) {
      return mantissa / POWERS[decimals] * sign(bytes, from);
    }
    return parseSlowly(bytes, from, to);
  }

  /**
   * The number times 10^{@code exponent} as an integer, exact where a long can hold it; {@link
   * Long#MIN_VALUE} when it is no number or too large.
   */
  long parseScaled(byte[] bytes, int from, int to, int exponent) {
    if (scan(bytes, from, to) && decimals <= exponent) {
      long scaled = mantissa;
      int zeros = exponent - decimals;
      while (zeros > 0 && scaled <= MAX_BEFORE_NEXT_DIGIT) {
        scaled *= 10;
        zeros--;
      }
      if (zeros == 0) {
        return bytes[from] == '-' ? -scaled : scaled;
      }
    }
    double value = parse(bytes, from, to) * POWERS[exponent];
    return Math.abs(value) < 9e18 ? Math.round(value) : Long.MIN_VALUE;
  }

  /** Sign, digits, at most one point, nothing else. */
  private boolean scan(byte[] bytes, int from, int to) {
    mantissa = 0;
    decimals = 0;
    digits = 0;
    boolean point = false;
    boolean any = false;
    int start = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
    for (int i = start; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9 && mantissa <= MAX_BEFORE_NEXT_DIGIT) {
        any = true;
        mantissa = mantissa * 10 + digit;
        digits += mantissa == 0 ? 0 : 1;
        decimals += point ? 1 : 0;
      } else if (bytes[i] == '.' && !point) {
        point = true;
      } else {
        return false;
      }
    }
    return any;
  }

  private static double sign(byte[] bytes, int from) {
    return bytes[from] == '-' ? -1 : 1;
  }

  private static double parseSlowly(byte[] bytes, int from, int to) {
    if (from == to || to - from > 64 || !isNumberLike(bytes, from, to)) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException notNumeric) {
      return Double.NaN;
    }
  }

  /** Keeps out what Java calls a number and a file does not: {@code 1f}, {@code 0x1p3}, NaN. */
  private static boolean isNumberLike(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      int c = bytes[i];
      boolean ok = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
      if (!ok) {
        return false;
      }
    }
    return true;
  }
}
