package dev.femoris.analysis.rounding;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How far from the athlete's baseline repetitions of all kinds lie, as a Mahalanobis distance. What
 * lies outside is unlike anything the model was fitted on. Immutable.
 */
public final class Envelope {

  private final List<RoundingFeature> features;
  private final double[][] covariance;
  private final RealMatrix inverse;
  private final double limit;

  /**
   * @param features the features it is about
   * @param covariance of them, normalised by the baseline
   * @param limit largest squared distance inside
   * @throws IllegalArgumentException when it is no covariance
   */
  public Envelope(List<RoundingFeature> features, double[][] covariance, double limit) {
    if (features.isEmpty() || covariance.length != features.size() || !(limit > 0)) {
      throw new IllegalArgumentException(
          "envelope of %d features, %d rows, limit %s: as many rows as features, positive limit"
              .formatted(features.size(), covariance.length, limit));
    }
    this.features = List.copyOf(features);
    this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    this.limit = limit;
    try {
      RealMatrix matrix = new Array2DRowRealMatrix(this.covariance);
      this.inverse = new CholeskyDecomposition(matrix, 1e-9, 1e-9).getSolver().getInverse();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException("envelope: not a covariance", e);
    }
  }

  /** Squared Mahalanobis distance of normalised features. */
  public double squaredDistance(double[] normalised) {
    double[] z = features.stream().mapToDouble(f -> normalised[f.ordinal()]).toArray();
    double[] weighted = inverse.operate(z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += z[i] * weighted[i];
    }
    return sum;
  }

  boolean contains(double[] normalised) {
    return squaredDistance(normalised) <= limit;
  }

  public double limit() {
    return limit;
  }

  double covariance(int row, int column) {
    return covariance[row][column];
  }
}
