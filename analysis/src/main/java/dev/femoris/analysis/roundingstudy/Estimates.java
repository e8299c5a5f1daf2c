package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.learning.Examples;
import dev.femoris.analysis.learning.Reliability;
import dev.femoris.analysis.rounding.RoundingFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Probabilities that were said, with the truth beside them. Not thread-safe. */
public final class Estimates {

  private static final int ROUNDS = 1000;

  private final Samples said = new Samples();

  void add(int athlete, RoundingFinding.Estimate estimate, boolean rounded) {
    said.add(athlete, estimate.probability(), rounded);
  }

  public int size() {
    return said.size();
  }

  /** What was said against what was found, at a prevalence. */
  public Reliability reliability(double prevalence) {
    return reliability(said, prevalence);
  }

  /**
   * Expected calibration error with a 90 % range from drawing athletes again. The range lies above
   * the figure by more than below: fewer different athletes are noisier.
   */
  public Verdicts.Called expectedError(double prevalence, int athletes) {
    double found = reliability(prevalence).expectedError();
    Bootstrap.Range range =
        Bootstrap.range(
            said, athletes, ROUNDS, 0.05, s -> reliability(s, prevalence).expectedError());
    return new Verdicts.Called(1, found, range.low(), range.high());
  }

  private static Reliability reliability(Samples of, double prevalence) {
    return Reliability.of(of.values(), of.rounded(), Examples.weights(of.rounded(), prevalence));
  }

  /**
   * One point of a risk–coverage curve.
   *
   * @param coverage share answered, the surest first
   * @param risk share of those answered wrongly
   */
  public record Point(double coverage, double risk) {}

  /** Risk by coverage if the likelier of both were said, the surest first. */
  public List<Point> riskByCoverage(double prevalence, int points) {
    double[] p = said.values();
    boolean[] is = said.rounded();
    double[] weight = Examples.weights(is, prevalence);
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(p[i] - 0.5)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Point> curve = new ArrayList<>();
    double wrong = 0;
    double answered = 0;
    for (int n = 0; n < order.length; n++) {
      int i = order[n];
      answered += weight[i];
      wrong += p[i] > 0.5 == is[i] ? 0 : weight[i];
      if ((n + 1) * (long) points / order.length > n * (long) points / order.length) {
        curve.add(new Point(answered / order.length, wrong / answered));
      }
    }
    return curve;
  }
}
