package dev.femoris.analysis.rounding;

/**
 * Platt scaling with a floor: turns a score into a probability at the model's base rate, fitted on
 * athletes the score was not fitted on. A repetition that looks still less rounded than an ordinary
 * one is no less likely to be: where a score says little, as in a Romanian deadlift, a straight
 * line through the log-odds would be too sure at both ends.
 *
 * @param leastScore scores below count as this one
 * @param slope log-odds per score
 * @param offset log-odds at score 0
 * @param slopeVariance how far the slope varies with the athletes it was fitted on
 * @param covariance of slope and offset
 * @param offsetVariance of the offset
 */
public record ScoreCalibration(
    double leastScore,
    double slope,
    double offset,
    double slopeVariance,
    double covariance,
    double offsetVariance,
    Thresholds thresholds) {

  /** Of a standard normal, both sides, 90 %. */
  private static final double NINETY_PERCENT = 1.645;

  public ScoreCalibration {
    if (!(slope > 0) || !Double.isFinite(offset) || !Double.isFinite(leastScore)) {
      throw new IllegalArgumentException(
          "calibration with slope %s, offset %s, least score %s: the slope must be positive, all finite"
              .formatted(slope, offset, leastScore));
    }
    boolean valid =
        slopeVariance >= 0
            && offsetVariance >= 0
            && covariance * covariance <= slopeVariance * offsetVariance * (1 + 1e-6);
    if (!valid) {
      throw new IllegalArgumentException(
          "calibration with variances %s and %s, covariance %s: no such covariance"
              .formatted(slopeVariance, offsetVariance, covariance));
    }
  }

  public double probability(double score) {
    return logistic(slope * counted(score) + offset);
  }

  private double counted(double score) {
    return Math.max(leastScore, score);
  }

  /**
   * @param scoreVariance how uncertain the score itself is
   */
  RoundingFinding.Estimate estimate(double score, double scoreVariance, int repetitions) {
    double counted = counted(score);
    double variance =
        slope * slope * scoreVariance
            + counted * counted * slopeVariance
            + 2 * counted * covariance
            + offsetVariance;
    double half = NINETY_PERCENT * Math.sqrt(Math.max(0, variance));
    double logOdds = slope * counted + offset;
    return new RoundingFinding.Estimate(
        logistic(logOdds), logistic(logOdds - half), logistic(logOdds + half), repetitions);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
