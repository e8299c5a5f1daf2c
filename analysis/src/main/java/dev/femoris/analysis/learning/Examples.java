package dev.femoris.analysis.learning;

/**
 * What a classifier is fitted on. The arrays are read, not kept.
 *
 * @param x one row for each example
 * @param positive what it is
 * @param weight how much it counts, positive
 */
@SuppressWarnings("ArrayRecordComponent")
public record Examples(double[][] x, boolean[] positive, double[] weight) {

  public Examples {
    if (x.length == 0 || x.length != positive.length || x.length != weight.length) {
      throw new IllegalArgumentException(
          "%d rows, %d answers, %d weights: must be as many, and some"
              .formatted(x.length, positive.length, weight.length));
    }
    boolean any = false;
    boolean all = true;
    for (boolean is : positive) {
      any |= is;
      all &= is;
    }
    if (!any || all) {
      throw new IllegalArgumentException("both kinds of examples are needed");
    }
  }

  /**
   * With weights that make the positive ones this share of the whole.
   *
   * @param prevalence above 0, below 1
   */
  public static Examples atPrevalence(double[][] x, boolean[] positive, double prevalence) {
    return new Examples(x, positive, weights(positive, prevalence));
  }

  /** Weights with mean 1 that make the positive ones this share of the whole. */
  public static double[] weights(boolean[] positive, double prevalence) {
    int positives = 0;
    for (boolean is : positive) {
      positives += is ? 1 : 0;
    }
    double[] weight = new double[positive.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] =
          positive.length
              * (positive[i]
                  ? prevalence / positives
                  : (1 - prevalence) / (positive.length - positives));
    }
    return weight;
  }

  int size() {
    return x.length;
  }

  int width() {
    return x[0].length;
  }
}
