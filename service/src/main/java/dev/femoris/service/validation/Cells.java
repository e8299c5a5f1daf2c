package dev.femoris.service.validation;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as table cells, rounded so that a rerun writes the same page. */
final class Cells {

  static final String NONE = "–";
  static final double DEG = 180 / Math.PI;
  static final double MS = 1000;
  static final double PERCENT = 100;

  private Cells() {}

  static String of(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  static String of(OptionalDouble value, double perUnit, int decimals) {
    return value.isPresent() ? of(value.getAsDouble() * perUnit, decimals) : NONE;
  }

  static String pair(OptionalDouble first, OptionalDouble second, double perUnit, int decimals) {
    return first.isEmpty() && second.isEmpty()
        ? NONE
        : of(first, perUnit, decimals) + " / " + of(second, perUnit, decimals);
  }

  static String percent(int part, int whole) {
    return of(PERCENT * part / whole, 2) + " %";
  }
}
