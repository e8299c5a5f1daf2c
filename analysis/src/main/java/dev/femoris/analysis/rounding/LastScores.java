package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/** The scores of the last repetitions judged, and what they say together. Not thread-safe. */
final class LastScores {

  private static final int LOOK_AT = 3;
  private static final double EVEN = 0.5;
  private static final double HALF = 0.5;

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
   * What is said of the newest repetition: what it says itself when one of the two before says the
   * same, or what all five say together when it is itself on that side: more likely than not, or at
   * most half as likely as in anybody. Nothing when these two differ.
   *
   * @param one calibration of a single score
   * @param five calibration of the mean of five
   * @param baseRate probability in anybody
   */
  Said said(ScoreCalibration one, ScoreCalibration five, double baseRate) {
    RoundingVerdict few = ofFew(one);
    RoundingVerdict all =
        full() ? five.thresholds().of(five.probability(mean())) : RoundingVerdict.CANNOT_TELL;
    if (few == RoundingVerdict.CANNOT_TELL) {
      return new Said(leans(all, one, baseRate) ? all : RoundingVerdict.CANNOT_TELL, full());
    }
    boolean differ = all != RoundingVerdict.CANNOT_TELL && all != few;
    return differ ? new Said(RoundingVerdict.CANNOT_TELL, true) : new Said(few, all == few);
  }

  /**
   * @param together whether the probability is that of five
   */
  record Said(RoundingVerdict verdict, boolean together) {}

  private RoundingVerdict ofFew(ScoreCalibration one) {
    RoundingVerdict newest = alone(newest(), one);
    for (int i = Math.max(0, count - LOOK_AT); i < count - 1; i++) {
      if (alone(scores[i], one) == newest) {
        return newest;
      }
    }
    return RoundingVerdict.CANNOT_TELL;
  }

  /** Whether the newest repetition itself is at least on that side, if not clearly. */
  private boolean leans(RoundingVerdict to, ScoreCalibration one, double baseRate) {
    double probability = one.probability(newest());
    return switch (to) {
      case POSSIBLE -> probability >= EVEN;
      case UNLIKELY -> probability <= HALF * baseRate;
      case CANNOT_TELL -> false;
    };
  }

  /** Why there is no verdict. */
  Abstention whyNot(ScoreCalibration one) {
    boolean clear = alone(newest(), one) != RoundingVerdict.CANNOT_TELL;
    return clear ? Abstention.NOT_YET : Abstention.UNCERTAIN;
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
