package dev.femoris.analysis.roundingstudy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** How far a figure would vary with other athletes: athletes, not repetitions, are drawn again. */
final class Bootstrap {

  private static final long SEED = 20;

  private Bootstrap() {}

  /** A range that holds the share {@code 1 − 2 tail} of what other athletes would give. */
  record Range(double low, double high) {}

  static Range range(
      Samples samples, int athletes, int rounds, double tail, ToDoubleFunction<Samples> figure) {
    double[] drawn = values(samples, athletes, rounds, figure);
    return new Range(
        drawn[(int) Math.floor(tail * (drawn.length - 1))],
        drawn[(int) Math.ceil((1 - tail) * (drawn.length - 1))]);
  }

  /** Sorted. */
  static double[] values(
      Samples samples, int athletes, int rounds, ToDoubleFunction<Samples> figure) {
    double[] values = new double[rounds];
    for (int r = 0; r < rounds; r++) {
      values[r] = figure.applyAsDouble(samples.drawn(draw(athletes, r)));
    }
    Arrays.sort(values);
    return values;
  }

  /** As many athletes as there are, with replacement; the same for the same round. */
  static int[] draw(int athletes, int round) {
    var random = new SplittableRandom(SEED + 31L * round);
    int[] chosen = new int[athletes];
    for (int i = 0; i < athletes; i++) {
      chosen[i] = random.nextInt(athletes);
    }
    return chosen;
  }
}
