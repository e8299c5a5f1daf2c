package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/** The scores of the last repetitions judged, and what they say together. Not thread-safe. */
final class LastScores {

  private static final int LOOK_AT = 3;
  private static final int AGREEING = 2;

  private final double[] scores = new double[RoundingModel.SET];
  private int count;

  void clear() {
    count = 0;
  }

  void add(double score) {
    if (count == scores.length) {
      System.arraycopy(scores, 1, scores, 0, --count);
    }
    scores[count++] = score;
  }

  boolean full() {
    return count == scores.length;
  }

  double newest() {
    return scores[count - 1];
  }

  /** Mean of all that are remembered. */
  double mean() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += scores[i];
    }
    return sum / count;
  }

  /**
   * What most of them say: two of the last three, or all five together, as long as none of the two
   * says the opposite.
   *
   * @param one calibration of a single score
   * @param five calibration of the mean of five
   */
  RoundingVerdict verdict(ScoreCalibration one, ScoreCalibration five) {
    boolean possible = agree(RoundingVerdict.POSSIBLE, one);
    boolean unlikely = agree(RoundingVerdict.UNLIKELY, one);
    if (full()) {
      RoundingVerdict together = five.thresholds().of(five.probability(mean()));
      possible |= together == RoundingVerdict.POSSIBLE;
      unlikely |= together == RoundingVerdict.UNLIKELY;
    }
    if (possible == unlikely) {
      return RoundingVerdict.CANNOT_TELL;
    }
    return possible ? RoundingVerdict.POSSIBLE : RoundingVerdict.UNLIKELY;
  }

  /** Why there is no verdict. */
  Abstention whyNot(ScoreCalibration one) {
    boolean clear = alone(newest(), one) != RoundingVerdict.CANNOT_TELL;
    return clear ? Abstention.NOT_YET : Abstention.UNCERTAIN;
  }

  private boolean agree(RoundingVerdict verdict, ScoreCalibration one) {
    int agreeing = 0;
    for (int i = Math.max(0, count - LOOK_AT); i < count; i++) {
      agreeing += alone(scores[i], one) == verdict ? 1 : 0;
    }
    return agreeing >= AGREEING;
  }

  private static RoundingVerdict alone(double score, ScoreCalibration one) {
    return one.thresholds().of(one.probability(score));
  }

  void save(StateWriter to) {
    to.put(scores).put(count);
  }

  void restore(StateReader from) {
    from.get(scores);
    count = from.getInt();
  }
}
