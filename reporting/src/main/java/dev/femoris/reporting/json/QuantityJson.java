package dev.femoris.reporting.json;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.reporting.unit.Units;

/** How a measured quantity is named and written: the unit is the last part of the name. */
final class QuantityJson {

  private QuantityJson() {}

  static String suffix(Quantity.Unit unit) {
    return switch (unit) {
      case RAD -> "_deg";
      case S -> "_s";
      case RAD_PER_S -> "_deg_s";
      case RAD_PER_S2 -> "_deg_s2";
      case SHARE -> "_pct";
      case NONE -> "";
    };
  }

  /** Rounded for reading. */
  static double value(Quantity.Unit unit, double si) {
    return switch (unit) {
      case RAD, RAD_PER_S, RAD_PER_S2 -> Units.degrees(si);
      case S -> Units.seconds(si);
      case SHARE -> Units.percent(100 * si);
      case NONE -> Units.share(si);
    };
  }

  /** In full, to be read back. */
  static double exact(Quantity.Unit unit, double si) {
    return switch (unit) {
      case RAD, RAD_PER_S, RAD_PER_S2 -> Math.toDegrees(si);
      case SHARE -> 100 * si;
      case S, NONE -> si;
    };
  }

  /** Back to SI. */
  static double si(Quantity.Unit unit, double written) {
    return switch (unit) {
      case RAD, RAD_PER_S, RAD_PER_S2 -> Math.toRadians(written);
      case SHARE -> written / 100;
      case S, NONE -> written;
    };
  }
}
