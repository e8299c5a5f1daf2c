package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.learning.Examples;
import dev.femoris.analysis.learning.LinearScore;
import dev.femoris.analysis.learning.LogisticRegression;
import dev.femoris.analysis.rounding.Envelope;
import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.ScoreCalibration;
import dev.femoris.analysis.rounding.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Fits a model on simulated athletes: weights on all of them, calibrations and thresholds on scores
 * that come from fits without the athlete. Those are of repetitions held against a baseline of
 * another day, which is what a stored baseline is; those of the same day are told apart a little
 * better.
 */
public final class ModelFit {

  private static final int FOLDS = 5;
  private static final double PENALTY = 0.02;
  private static final double OUTSIDE = 0.001;
  private static final double SHRINKAGE = 0.1;

  private final String exerciseId;
  private final List<RoundingFeature> used;
  private final double prevalence;
  private final double[] deviations;
  private final List<TrialAthlete> athletes;

  private ModelFit(
      String exerciseId,
      List<RoundingFeature> used,
      double prevalence,
      List<TrialAthlete> athletes) {
    this.exerciseId = exerciseId;
    this.used = used;
    this.prevalence = prevalence;
    this.athletes = athletes;
    this.deviations = deviations();
  }

  /**
   * @param used the features to use
   * @param prevalence share of rounded repetitions to assume
   * @param version of the model
   * @param fittedOn what the athletes are, for people
   */
  public static RoundingModel fit(
      String exerciseId,
      List<RoundingFeature> used,
      double prevalence,
      int version,
      String fittedOn,
      List<TrialAthlete> athletes) {
    return new ModelFit(exerciseId, used, prevalence, athletes).model(version, fittedOn);
  }

  private RoundingModel model(int version, String fittedOn) {
    LinearScore all = score(athletes);
    var held = new HeldOut();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      LinearScore without =
          score(
              IntStream.range(0, athletes.size())
                  .filter(a -> a % FOLDS != left)
                  .mapToObj(athletes::get)
                  .toList());
      for (int a = fold; a < athletes.size(); a += FOLDS) {
        held.add(a, athletes.get(a), without);
      }
    }
    return new RoundingModel(
        exerciseId,
        version,
        fittedOn,
        prevalence,
        used,
        deviations,
        all.weights(),
        all.intercept(),
        held.goodVariance(),
        envelope(),
        new ScoreFit(held.one, athletes.size(), prevalence).fit(),
        new ScoreFit(held.five, athletes.size(), prevalence).fit(),
        new ScoreFit(held.personalOne, athletes.size(), prevalence).fit(),
        new ScoreFit(held.personalFive, athletes.size(), prevalence).fit());
  }

  /** Within-athlete scatter of the baselines, all athletes together. */
  private double[] deviations() {
    double[] pooled = new double[RoundingFeature.values().length];
    for (RoundingFeature f : used) {
      double squares = 0;
      for (TrialAthlete athlete : athletes) {
        double own = athlete.baseline().deviation()[f.ordinal()];
        squares += own * own;
      }
      pooled[f.ordinal()] = Math.sqrt(squares / athletes.size());
    }
    return pooled;
  }

  private LinearScore score(List<TrialAthlete> of) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> rounded = new ArrayList<>();
    for (TrialAthlete athlete : of) {
      for (Trial trial : trials(athlete)) {
        if (trial.good() || trial.rounded()) {
          rows.add(RoundingModel.cut(normalised(athlete.baseline(), trial)));
          rounded.add(trial.rounded());
        }
      }
    }
    boolean[] positive = new boolean[rows.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = rounded.get(i);
    }
    return LogisticRegression.fit(
        Examples.atPrevalence(rows.toArray(double[][]::new), positive, 0.5), PENALTY);
  }

  private double[] normalised(RoundingBaseline baseline, Trial trial) {
    RoundingFeatures features = trial.measures().features();
    return baseline.normalised(features, deviations);
  }

  private static List<Trial> trials(TrialAthlete athlete) {
    List<Trial> all = new ArrayList<>();
    athlete.sameDay().forEach(all::addAll);
    athlete.otherDay().forEach(all::addAll);
    return all;
  }

  private Envelope envelope() {
    List<double[]> rows = new ArrayList<>();
    for (TrialAthlete athlete : athletes) {
      for (Trial trial : trials(athlete)) {
        rows.add(normalised(athlete.baseline(), trial));
      }
    }
    int size = used.size();
    double[][] covariance = new double[size][size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          covariance[i][j] += row[used.get(i).ordinal()] * row[used.get(j).ordinal()] / rows.size();
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        covariance[i][j] *= i == j ? 1 : 1 - SHRINKAGE;
      }
    }
    double normal = new ChiSquaredDistribution(size).inverseCumulativeProbability(1 - OUTSIDE);
    var wide = new Envelope(used, covariance, normal);
    double[] distances = rows.stream().mapToDouble(wide::squaredDistance).sorted().toArray();
    double found = distances[(int) ((1 - OUTSIDE) * (distances.length - 1))];
    return new Envelope(used, covariance, Math.max(normal, found));
  }

  /** Scores of athletes by fits without them. */
  private final class HeldOut {
    private final Samples one = new Samples();
    private final Samples five = new Samples();
    private final Samples personalOne = new Samples();
    private final Samples personalFive = new Samples();
    private double goodSquares;
    private int goods;

    void add(int index, TrialAthlete athlete, LinearScore without) {
      PersonalModel personal = PersonalFit.of(athlete, deviations, exerciseId);
      RoundingModel by = uncalibrated(without);
      double goodSum = 0;
      List<Double> goodScores = new ArrayList<>();
      for (List<Trial> set : athlete.otherDay()) {
        if (!set.getFirst().good() && !set.getFirst().rounded()) {
          continue;
        }
        double sum = 0;
        double personalSum = 0;
        boolean rounded = set.getFirst().rounded();
        for (Trial trial : set) {
          double[] z = normalised(athlete.baseline(), trial);
          double score = by.score(z);
          double withLabels = by.score(z, personal);
          one.add(index, score, rounded);
          personalOne.add(index, withLabels, rounded);
          sum += score;
          personalSum += withLabels;
          if (!rounded) {
            goodScores.add(score);
            goodSum += score;
          }
        }
        five.add(index, sum / set.size(), rounded);
        personalFive.add(index, personalSum / set.size(), rounded);
      }
      double mean = goodSum / goodScores.size();
      goodScores.forEach(s -> goodSquares += (s - mean) * (s - mean));
      goods += goodScores.size() - 1;
    }

    double goodVariance() {
      return goodSquares / goods;
    }
  }

  private RoundingModel uncalibrated(LinearScore score) {
    var none = new ScoreCalibration(-Double.MAX_VALUE, 1, 0, 0, 0, 0, Thresholds.NEVER);
    double[][] unit = new double[used.size()][used.size()];
    for (int i = 0; i < unit.length; i++) {
      unit[i][i] = 1;
    }
    return new RoundingModel(
        exerciseId,
        1,
        "not calibrated",
        prevalence,
        used,
        deviations,
        score.weights(),
        score.intercept(),
        0,
        new Envelope(used, unit, Double.MAX_VALUE),
        none,
        none,
        none,
        none);
  }
}
