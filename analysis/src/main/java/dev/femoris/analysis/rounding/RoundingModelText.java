package dev.femoris.analysis.rounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A model as text: one line for each thing, a key word first, then words and numbers apart by
 * spaces; {@code #} begins a comment. {@code never} stands for a threshold that is not there.
 */
public final class RoundingModelText {

  private static final int FORMAT = 2;
  private static final String NEVER = "never";

  private final ModelLines lines;

  private RoundingModelText(ModelLines lines) {
    this.lines = lines;
  }

  /**
   * Reads a model.
   *
   * @param name of the text, for messages
   * @throws IllegalArgumentException in one line, with the place, when it cannot be used
   */
  public static RoundingModel parse(String name, String text) {
    var lines = new ModelLines(name, text);
    try {
      return new RoundingModelText(lines).model();
    } catch (IllegalArgumentException e) {
      throw lines.problem(e);
    }
  }

  private RoundingModel model() {
    lines.expect("format", FORMAT);
    String exerciseId = lines.words("exercise", 1)[0];
    int version = (int) lines.numbers("version", 1)[0];
    String fittedOn = lines.sentence("fitted_on");
    double baseRate = lines.numbers("base_rate", 1)[0];
    double intercept = lines.numbers("intercept", 1)[0];
    double scoreVariance = lines.numbers("score_variance", 1)[0];
    var used = new ArrayList<RoundingFeature>();
    double[] deviations = new double[RoundingFeature.values().length];
    double[] weights = new double[RoundingFeature.values().length];
    while (lines.nextIs("feature")) {
      feature(used, deviations, weights);
    }
    return new RoundingModel(
        exerciseId,
        version,
        fittedOn,
        baseRate,
        used,
        deviations,
        weights,
        intercept,
        scoreVariance,
        envelope(used),
        calibration("repetition"),
        calibration("set"),
        calibration("personal_repetition"),
        calibration("personal_set"));
  }

  private void feature(List<RoundingFeature> used, double[] deviations, double[] weights) {
    String[] words = lines.words("feature", 3);
    RoundingFeature feature =
        RoundingFeature.find(words[0])
            .orElseThrow(
                () -> new IllegalArgumentException("no feature \"%s\"".formatted(words[0])));
    if (used.contains(feature)) {
      throw new IllegalArgumentException("feature \"%s\" again".formatted(words[0]));
    }
    used.add(feature);
    deviations[feature.ordinal()] = ModelLines.number(words[1]);
    weights[feature.ordinal()] = ModelLines.number(words[2]);
  }

  private Envelope envelope(List<RoundingFeature> used) {
    double limit = lines.numbers("envelope", 1)[0];
    double[][] covariance = new double[used.size()][used.size()];
    for (int row = 0; row < used.size(); row++) {
      double[] numbers = lines.numbers("covariance", row + 1);
      for (int column = 0; column <= row; column++) {
        covariance[row][column] = numbers[column];
        covariance[column][row] = numbers[column];
      }
    }
    return new Envelope(used, covariance, limit);
  }

  private ScoreCalibration calibration(String of) {
    String[] words = lines.words("calibration", 9);
    if (!words[0].equals(of)) {
      throw new IllegalArgumentException(
          "calibration of \"%s\": must be of \"%s\"".formatted(words[0], of));
    }
    return new ScoreCalibration(
        ModelLines.number(words[1]),
        ModelLines.number(words[2]),
        ModelLines.number(words[3]),
        ModelLines.number(words[4]),
        ModelLines.number(words[5]),
        ModelLines.number(words[6]),
        new Thresholds(threshold(words[7]), threshold(words[8])));
  }

  private static OptionalDouble threshold(String word) {
    return word.equals(NEVER) ? OptionalDouble.empty() : OptionalDouble.of(ModelLines.number(word));
  }

  /** The text {@link #parse} reads. */
  public static String write(RoundingModel m) {
    var text = new StringBuilder();
    line(text, "format", FORMAT);
    line(text, "exercise", m.exerciseId());
    line(text, "version", m.version());
    line(text, "fitted_on", m.fittedOn());
    line(text, "base_rate", m.baseRate());
    line(text, "intercept", m.intercept());
    line(text, "score_variance", m.scoreVariance());
    text.append("# feature, standard deviation within an athlete in its unit, weight\n");
    for (RoundingFeature f : m.used()) {
      line(text, "feature", f.id(), m.deviations()[f.ordinal()], m.weights()[f.ordinal()]);
    }
    text.append("# largest squared distance; covariance of the features in their order\n");
    line(text, "envelope", m.envelope().limit());
    for (int row = 0; row < m.used().size(); row++) {
      Object[] numbers = new Object[row + 1];
      for (int column = 0; column <= row; column++) {
        numbers[column] = m.envelope().covariance(row, column);
      }
      line(text, "covariance", numbers);
    }
    text.append(
        "# least score, slope, offset, their variances with the covariance between, thresholds\n");
    line(text, "repetition", m.repetition());
    line(text, "set", m.set());
    line(text, "personal_repetition", m.personalRepetition());
    line(text, "personal_set", m.personalSet());
    return text.toString();
  }

  private static void line(StringBuilder text, String of, ScoreCalibration c) {
    line(
        text,
        "calibration",
        of,
        c.leastScore(),
        c.slope(),
        c.offset(),
        c.slopeVariance(),
        c.covariance(),
        c.offsetVariance(),
        threshold(c.thresholds().possibleFrom()),
        threshold(c.thresholds().unlikelyTo()));
  }

  private static String threshold(OptionalDouble value) {
    return value.isEmpty() ? NEVER : number(value.getAsDouble());
  }

  private static void line(StringBuilder text, String key, Object... values) {
    text.append(key);
    for (Object value : values) {
      text.append(' ').append(value instanceof Double d ? number(d) : value);
    }
    text.append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
