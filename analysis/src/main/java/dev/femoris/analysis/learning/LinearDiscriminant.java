package dev.femoris.analysis.learning;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Linear discriminant analysis with one covariance for both kinds, shrunk towards the identity: the
 * features are expected in standard deviations. Even odds are assumed.
 */
public final class LinearDiscriminant {

  private LinearDiscriminant() {}

  /**
   * @param pseudoExamples examples' worth of identity in the covariance, above 0
   */
  public static LinearScore fit(Examples examples, double pseudoExamples) {
    double[] good = mean(examples, false);
    double[] other = mean(examples, true);
    int width = examples.width();
    double[][] covariance = new double[width][width];
    for (int n = 0; n < examples.size(); n++) {
      double[] centre = examples.positive()[n] ? other : good;
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          covariance[i][j] += (examples.x()[n][i] - centre[i]) * (examples.x()[n][j] - centre[j]);
        }
      }
    }
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        covariance[i][j] =
            (covariance[i][j] + (i == j ? pseudoExamples : 0))
                / (examples.size() - 2 + pseudoExamples);
      }
    }
    double[] difference = new double[width];
    for (int i = 0; i < width; i++) {
      difference[i] = other[i] - good[i];
    }
    double[] weights =
        new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false))
            .getSolver()
            .solve(new ArrayRealVector(difference, false))
            .toArray();
    double intercept = 0;
    for (int i = 0; i < width; i++) {
      intercept -= 0.5 * weights[i] * (good[i] + other[i]);
    }
    return new LinearScore(weights, intercept);
  }

  private static double[] mean(Examples examples, boolean of) {
    double[] mean = new double[examples.width()];
    double weight = 0;
    for (int n = 0; n < examples.size(); n++) {
      if (examples.positive()[n] == of) {
        weight += examples.weight()[n];
        for (int i = 0; i < mean.length; i++) {
          mean[i] += examples.weight()[n] * examples.x()[n][i];
        }
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= weight;
    }
    return mean;
  }
}
