package dev.femoris.analysis.rounding;

/**
 * Platt scaling: turns a score into a probability at the model's base rate, fitted on athletes the
 * score was not fitted on.
 *
 * @param slope log-odds per score
 * @param offset log-odds at score 0
 * @param slopeVariance how far the slope varies with the athletes it was fitted on
 * @param covariance of slope and offset
 * @param offsetVariance of the offset
 */
public record ScoreCalibration(
    double slope,
    double offset,
    double slopeVariance,
    double covariance,
    double offsetVariance,
    Thresholds thresholds) {

  /** Of a standard normal, both sides, 90 %. */
  private static final double NINETY_PERCENT = 1.645;

  public ScoreCalibration {
    if (!(slope > 0) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException(
          "calibration with slope %s, offset %s: the slope must be positive, both finite"
              .formatted(slope, offset));
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
    return logistic(slope * score + offset);
  }

  /**
   * @param scoreVariance how uncertain the score itself is
   */
  RoundingFinding.Estimate estimate(double score, double scoreVariance, int repetitions) {
    double variance =
        slope * slope * scoreVariance
            + score * score * slopeVariance
            + 2 * score * covariance
            + offsetVariance;
    double half = NINETY_PERCENT * Math.sqrt(Math.max(0, variance));
    double logOdds = slope * score + offset;
    return new RoundingFinding.Estimate(
        logistic(logOdds), logistic(logOdds - half), logistic(logOdds + half), repetitions);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
