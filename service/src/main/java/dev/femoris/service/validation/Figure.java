package dev.femoris.service.validation;

import java.util.Locale;
import java.util.Optional;

/**
 * One number that later runs are held against.
 *
 * @param metric section, dot, name with unit, e.g. {@code broad.trial_01_inclination_rmse_deg}
 * @param tolerance how much it may change for the worse; positive where smaller is better, negative
 *     where larger is better
 */
public record Figure(String metric, double value, double tolerance) {

  /** Differences by rounding of the file's last digit are none. */
  private static final double ROUNDING = 1e-9;

  public Figure {
    if (!metric.matches("[a-z0-9_]+\\.[a-z0-9_.]+")) {
      throw new IllegalArgumentException("metric \"%s\": must be section.name".formatted(metric));
    }
    if (!Double.isFinite(value) || !Double.isFinite(tolerance)) {
      throw new IllegalArgumentException(
          "%s: value %s, tolerance %s: must be finite".formatted(metric, value, tolerance));
    }
  }

  public String section() {
    return metric.substring(0, metric.indexOf('.'));
  }

  /** A line for people when {@code now} is worse than this figure allows. */
  public Optional<String> worse(double now) {
    boolean largerIsBetter = tolerance < 0;
    double limit = value + tolerance;
    boolean worse = largerIsBetter ? now < limit - ROUNDING : now > limit + ROUNDING;
    return worse
        ? Optional.of(
            "%s: %s, was %s, %s %s is allowed"
                .formatted(
                    metric,
                    number(now),
                    number(value),
                    largerIsBetter ? "down to" : "up to",
                    number(limit)))
        : Optional.empty();
  }

  /** The shortest decimal that is right to six digits. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) < 1e-4) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
