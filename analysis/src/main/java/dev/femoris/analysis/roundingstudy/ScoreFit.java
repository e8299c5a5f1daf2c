package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.learning.Examples;
import dev.femoris.analysis.learning.LinearScore;
import dev.femoris.analysis.learning.LogisticRegression;
import dev.femoris.analysis.rounding.ScoreCalibration;
import dev.femoris.analysis.rounding.Thresholds;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Calibrates a score on athletes it was not fitted on, and finds where it is clear enough. */
final class ScoreFit {

  private static final int ROUNDS = 200;
  private static final double PENALTY = 1e-6;

  /** Floors that are tried: that nothing lies below, up to this share of the scores. */
  private static final double HIGHEST_FLOOR = 0.6;

  private static final int FLOORS = 30;

  /** Chance that the bar is missed with other athletes. */
  private static final double RISK = 0.05;

  private static final double PRECISION = 0.8;
  private static final double NEGATIVE_PREDICTIVE_VALUE = 0.95;

  /** Fewer are not enough to tell how good they are. */
  private static final double LEAST_SHARE = 0.03;

  private static final double STEP = 0.01;

  /**
   * What is less likely than not is not called possible, however right that would be on average.
   */
  private static final double EVEN = 0.5;

  /** Nor is unlikely what is more than half as likely as in anybody. */
  private static final double HALF = 0.5;

  private final Samples samples;
  private final double prevalence;
  private final List<Drawn> redrawn;

  /** What other athletes might have given. */
  private record Drawn(double[] values, boolean[] rounded) {

    static Drawn of(Samples samples) {
      return new Drawn(samples.values(), samples.rounded());
    }
  }

  ScoreFit(Samples samples, int athletes, double prevalence) {
    this.samples = samples;
    this.prevalence = prevalence;
    this.redrawn =
        IntStream.range(0, ROUNDS)
            .mapToObj(r -> Drawn.of(samples.drawn(Bootstrap.draw(athletes, r))))
            .toList();
  }

  ScoreCalibration fit() {
    Drawn all = Drawn.of(samples);
    double least = leastScore(all);
    LinearScore platt = platt(all, least);
    double slope = platt.weights()[0];
    double[] slopes = new double[ROUNDS];
    double[] offsets = new double[ROUNDS];
    for (int r = 0; r < ROUNDS; r++) {
      LinearScore again = platt(redrawn.get(r), least);
      slopes[r] = again.weights()[0];
      offsets[r] = again.intercept();
    }
    var uncalled =
        new ScoreCalibration(
            least,
            slope,
            platt.intercept(),
            covariance(slopes, slopes),
            covariance(slopes, offsets),
            covariance(offsets, offsets),
            Thresholds.NEVER);
    return new ScoreCalibration(
        least,
        slope,
        platt.intercept(),
        uncalled.slopeVariance(),
        uncalled.covariance(),
        uncalled.offsetVariance(),
        thresholds(uncalled));
  }

  /** The floor under which the scores are likeliest, of shares of them that lie below. */
  private double leastScore(Drawn all) {
    double[] sorted = Arrays.stream(all.values()).sorted().toArray();
    double best = sorted[0];
    double likeliest = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= FLOORS; step++) {
      double least = sorted[(int) (HIGHEST_FLOOR * step / FLOORS * (sorted.length - 1))];
      double likelihood = logLikelihood(all, least);
      if (likelihood > likeliest) {
        likeliest = likelihood;
        best = least;
      }
    }
    return best;
  }

  private double logLikelihood(Drawn of, double least) {
    LinearScore platt = platt(of, least);
    double[] weights = Examples.weights(of.rounded(), prevalence);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double logOdds = platt.weights()[0] * Math.max(least, of.values()[i]) + platt.intercept();
      sum -= weights[i] * Math.log1p(Math.exp(of.rounded()[i] ? -logOdds : logOdds));
    }
    return sum;
  }

  private LinearScore platt(Drawn of, double least) {
    double[][] column =
        Arrays.stream(of.values())
            .mapToObj(v -> new double[] {Math.max(least, v)})
            .toArray(double[][]::new);
    return LogisticRegression.fit(Examples.atPrevalence(column, of.rounded(), prevalence), PENALTY);
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / (a.length - 1);
  }

  private Thresholds thresholds(ScoreCalibration by) {
    OptionalDouble from = OptionalDouble.empty();
    for (double p = 1 - STEP; p > EVEN - STEP / 2; p -= STEP) {
      double limit = p;
      if (clear(v -> by.probability(v) >= limit, true, PRECISION)) {
        from = OptionalDouble.of(limit);
      }
    }
    OptionalDouble to = OptionalDouble.empty();
    for (double p = STEP / 2; p < HALF * prevalence + STEP / 4; p += STEP / 2) {
      double limit = p;
      if (clear(v -> by.probability(v) <= limit, false, NEGATIVE_PREDICTIVE_VALUE)) {
        to = OptionalDouble.of(limit);
      }
    }
    return new Thresholds(from, to);
  }

  /** Whether enough are called so, and enough of them rightly, with other athletes too. */
  private boolean clear(DoublePredicate called, boolean rounded, double least) {
    if (of(Drawn.of(samples), called, rounded).share() < LEAST_SHARE) {
      return false;
    }
    double[] right =
        redrawn.stream().mapToDouble(d -> of(d, called, rounded).right()).sorted().toArray();
    return right[(int) (RISK * ROUNDS)] >= least;
  }

  private Rightness of(Drawn drawn, DoublePredicate called, boolean rounded) {
    return Rightness.of(drawn.values(), drawn.rounded(), called, rounded, prevalence);
  }
}
