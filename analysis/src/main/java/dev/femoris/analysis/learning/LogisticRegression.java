package dev.femoris.analysis.learning;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Weighted logistic regression with an L2 penalty on the weights, by Newton's method. */
public final class LogisticRegression {

  private static final int ROUNDS = 50;
  private static final double SMALLEST_STEP = 1e-9;
  private static final double LARGEST_STEP = 4;

  /** Keeps the matrix regular where nothing tells the intercept. */
  private static final double RIDGE = 1e-9;

  private LogisticRegression() {}

  /**
   * @param penalty strength for each unit of weight of the examples, not below 0
   */
  public static LinearScore fit(Examples examples, double penalty) {
    int width = examples.width();
    double total = 0;
    for (double weight : examples.weight()) {
      total += weight;
    }
    double[] b = new double[width + 1]; // The intercept last.
    for (int round = 0; round < ROUNDS; round++) {
      RealVector step = step(examples, b, penalty * total);
      double norm = step.getNorm();
      double shortened = Math.min(1, LARGEST_STEP / Math.max(norm, SMALLEST_STEP));
      for (int i = 0; i <= width; i++) {
        b[i] += shortened * step.getEntry(i);
      }
      if (norm < SMALLEST_STEP) {
        break;
      }
    }
    double[] weights = new double[width];
    System.arraycopy(b, 0, weights, 0, width);
    return new LinearScore(weights, b[width]);
  }

  private static RealVector step(Examples examples, double[] b, double penalty) {
    int size = b.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    double[] row = new double[size];
    row[size - 1] = 1;
    for (int n = 0; n < examples.size(); n++) {
      System.arraycopy(examples.x()[n], 0, row, 0, size - 1);
      double score = 0;
      for (int i = 0; i < size; i++) {
        score += b[i] * row[i];
      }
      double p = 1 / (1 + Math.exp(-score));
      double error = examples.weight()[n] * ((examples.positive()[n] ? 1 : 0) - p);
      double steepness = examples.weight()[n] * p * (1 - p);
      for (int i = 0; i < size; i++) {
        gradient[i] += error * row[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += steepness * row[i] * row[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      boolean intercept = i == size - 1;
      gradient[i] -= intercept ? 0 : penalty * b[i];
      curvature[i][i] += intercept ? RIDGE : penalty + RIDGE;
      for (int j = 0; j < i; j++) {
        curvature[j][i] = curvature[i][j];
      }
    }
    RealMatrix matrix = new Array2DRowRealMatrix(curvature, false);
    return new CholeskyDecomposition(matrix, 1e-9, 1e-14)
        .getSolver()
        .solve(new ArrayRealVector(gradient, false));
  }
}
