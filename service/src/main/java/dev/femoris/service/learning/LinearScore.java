package dev.femoris.service.learning;

import java.util.List;

/**
 * Weights and intercept of a linear log-odds score. Immutable.
 *
 * @param weights one for each number of a row, in its order
 * @param intercept log-odds of a row of zeros, for as many yes as no
 */
public record LinearScore(List<Double> weights, double intercept) {

  public LinearScore {
    weights = List.copyOf(weights);
  }

  public double logOdds(double[] row) {
    if (row.length != weights.size()) {
      throw new IllegalArgumentException(
          "row of %d numbers for %d weights".formatted(row.length, weights.size()));
    }
    double sum = intercept;
    for (int i = 0; i < row.length; i++) {
      sum += weights.get(i) * row[i];
    }
    return sum;
  }
}
