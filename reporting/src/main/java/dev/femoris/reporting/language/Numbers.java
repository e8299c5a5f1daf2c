package dev.femoris.reporting.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a language writes them; the values given are already the rounded ones of the JSON. */
public final class Numbers {

  private final char separator;

  Numbers(Locale locale) {
    this.separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
  }

  /** {@code value} with exactly {@code decimals} decimals, halves away from zero, no "-0". */
  public String fixed(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return localized(rounded.signum() == 0 ? rounded.abs() : rounded);
  }

  /** With as many decimals as it needs: {@code 100}, {@code 102.5}. */
  public String shortest(double value) {
    return localized(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  private String localized(BigDecimal value) {
    return value.toPlainString().replace('.', separator);
  }
}
