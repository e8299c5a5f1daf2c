package dev.femoris.service.personal;

import java.util.List;

/**
 * How well a score tells rounded repetitions from good ones. Both kinds count alike, however many
 * there are of each.
 *
 * @param auc share of pairs of a rounded and a good repetition in which the rounded one scores
 *     higher; ties count half
 * @param brier mean squared error of the probability at even odds, 0 to 1; 0.25 is guessing
 * @param good repetitions the trainer called good
 * @param goodRight of them below even odds
 * @param rounded repetitions the trainer called rounded
 * @param roundedRight of them at even odds or above
 */
public record ReliabilityFigures(
    double auc, double brier, int good, int goodRight, int rounded, int roundedRight) {

  /** A probability of rounding at even odds, and what the trainer said. */
  record Forecast(double probability, boolean rounded) {

    double squaredError() {
      double error = probability - (rounded ? 1 : 0);
      return error * error;
    }
  }

  static ReliabilityFigures of(List<Forecast> forecasts) {
    List<Forecast> good = forecasts.stream().filter(f -> !f.rounded()).toList();
    List<Forecast> rounded = forecasts.stream().filter(Forecast::rounded).toList();
    return new ReliabilityFigures(
        auc(good, rounded),
        0.5 * (brier(good) + brier(rounded)),
        good.size(),
        (int) good.stream().filter(f -> f.probability() < 0.5).count(),
        rounded.size(),
        (int) rounded.stream().filter(f -> f.probability() >= 0.5).count());
  }

  /** Mean of the share of good ones and the share of rounded ones told right. */
  public double balancedAccuracy() {
    return 0.5 * (goodRight / (double) good + roundedRight / (double) rounded);
  }

  private static double brier(List<Forecast> ofOneKind) {
    return ofOneKind.stream().mapToDouble(Forecast::squaredError).average().orElseThrow();
  }

  private static double auc(List<Forecast> good, List<Forecast> rounded) {
    double higher = 0;
    for (Forecast r : rounded) {
      for (Forecast g : good) {
        int order = Double.compare(r.probability(), g.probability());
        higher += order > 0 ? 1 : order == 0 ? 0.5 : 0;
      }
    }
    return higher / (good.size() * (double) rounded.size());
  }
}
