package dev.femoris.reporting.report;

import dev.femoris.reporting.words.Figures;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number in the report.
 *
 * @param value exactly as the JSON has it
 * @param text as people read it
 */
record Figure(double value, String text) {

  static Figure of(double value, int decimals, Figures figures) {
    return new Figure(value, figures.fixed(value, decimals));
  }

  static Optional<Figure> of(OptionalDouble value, int decimals, Figures figures) {
    return value.isPresent()
        ? Optional.of(of(value.getAsDouble(), decimals, figures))
        : Optional.empty();
  }
}
