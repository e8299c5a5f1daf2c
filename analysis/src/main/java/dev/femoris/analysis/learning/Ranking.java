package dev.femoris.analysis.learning;

import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** How well a score puts positive examples above negative ones. */
public final class Ranking {

  private Ranking() {}

  /**
   * Area under the receiver operating characteristic: the share of pairs in the right order, ties
   * counted half; NaN without both kinds.
   */
  public static double auc(double[] scores, boolean[] positive) {
    double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(scores);
    double sum = 0;
    double positives = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (positive[i]) {
        sum += ranks[i];
        positives++;
      }
    }
    double negatives = ranks.length - positives;
    return (sum - positives * (positives + 1) / 2) / (positives * negatives);
  }
}
