package dev.femoris.analysis.roundingstudy;

import java.util.function.DoublePredicate;

/**
 * How often something is said and how often rightly, at a prevalence.
 *
 * @param share of all that it is said of
 * @param right share of those of which it is true; 1 when it is never said
 */
record Rightness(double share, double right) {

  /**
   * @param values of all examples
   * @param is whether each is rounded
   * @param called whether it is said at this value
   * @param rounded whether it claims rounding, or its absence
   */
  static Rightness of(
      double[] values, boolean[] is, DoublePredicate called, boolean rounded, double prevalence) {
    double[] calledOf = new double[2];
    double[] all = new double[2];
    for (int i = 0; i < values.length; i++) {
      int kind = is[i] ? 1 : 0;
      all[kind]++;
      calledOf[kind] += called.test(values[i]) ? 1 : 0;
    }
    double rounds = all[1] == 0 ? 0 : prevalence * calledOf[1] / all[1];
    double goods = all[0] == 0 ? 0 : (1 - prevalence) * calledOf[0] / all[0];
    double share = rounds + goods;
    double right = share == 0 ? 1 : (rounded ? rounds : goods) / share;
    return new Rightness(share, right);
  }
}
