package dev.femoris.analysis.learning;

/** A weighted sum and an intercept: log-odds. */
public record LinearScore(double[] weights, double intercept) {

  public LinearScore {
    weights = weights.clone();
  }

  public double of(double[] x) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * x[i];
    }
    return sum;
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }
}
