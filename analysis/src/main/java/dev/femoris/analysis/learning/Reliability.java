package dev.femoris.analysis.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * How often what was said with a probability is so.
 *
 * @param bins of equal width from 0 to 1, those without examples left out
 */
public record Reliability(List<Bin> bins) {

  /** Usual number of bins. */
  public static final int BINS = 10;

  /**
   * Examples with about the same probability.
   *
   * @param weight of them all together
   * @param said mean probability
   * @param found share that is positive
   */
  public record Bin(double weight, double said, double found) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  public static Reliability of(double[] probability, boolean[] positive, double[] weight) {
    double[] all = new double[BINS];
    double[] said = new double[BINS];
    double[] found = new double[BINS];
    for (int i = 0; i < probability.length; i++) {
      int bin = Math.min(BINS - 1, (int) (BINS * probability[i]));
      all[bin] += weight[i];
      said[bin] += weight[i] * probability[i];
      found[bin] += positive[i] ? weight[i] : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      if (all[b] > 0) {
        bins.add(new Bin(all[b], said[b] / all[b], found[b] / all[b]));
      }
    }
    return new Reliability(bins);
  }

  /** Expected calibration error: mean distance of said and found, by weight. */
  public double expectedError() {
    double weight = 0;
    double error = 0;
    for (Bin bin : bins) {
      weight += bin.weight();
      error += bin.weight() * Math.abs(bin.said() - bin.found());
    }
    return weight == 0 ? 0 : error / weight;
  }
}
