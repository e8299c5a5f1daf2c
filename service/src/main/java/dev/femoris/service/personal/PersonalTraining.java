package dev.femoris.service.personal;

import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.service.learning.LinearScore;
import dev.femoris.service.learning.LogisticRegression;
import dev.femoris.service.personal.Evaluation.Judged;
import dev.femoris.service.personal.ReliabilityFigures.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Learns one athlete's personal model of one exercise from a trainer's labels, and evaluates it.
 *
 * <p>The evaluation leaves out one session after the other. What judges a session, weights and
 * baseline alike, is made of the other sessions alone, so that neither the day's way of wearing the
 * sensor nor the repetitions themselves are known beforehand. The same labels always give the same
 * model.
 */
public final class PersonalTraining {

  /**
   * Weight of a repetition's loss against half the sum of squared weights: weights are expected
   * within about one unit of log-odds per standard deviation. A judgement; a dozen labels are too
   * few to choose it by.
   */
  public static final double COST = 1;

  /** Where a probability is taken for certain. */
  private static final double LEAST = 1e-9;

  private final RoundingModel population;
  private final List<LabelledSession> sessions;

  private PersonalTraining(RoundingModel population, List<LabelledSession> sessions) {
    this.population = population;
    this.sessions = sessions.stream().filter(s -> !s.labelled().isEmpty()).toList();
  }

  /**
   * @param population the model of all athletes of that exercise
   * @param version the new model's
   * @throws TrainingRefused when there are too few labels or sessions to learn and to evaluate
   */
  public static TrainedModel train(
      RoundingModel population, List<LabelledSession> sessions, int version)
      throws TrainingRefused {
    return new PersonalTraining(population, sessions).trained(version);
  }

  private TrainedModel trained(int version) throws TrainingRefused {
    requireEnough();
    var judged = new ArrayList<Judged>();
    for (LabelledSession left : sessions) {
      judged.addAll(judge(left));
    }
    Lesson lesson = lesson(sessions).orElseThrow();
    return new TrainedModel(
        model(lesson.score(), version),
        population,
        lesson.baseline(),
        sessions,
        Evaluation.of(sessions.size(), judged));
  }

  private void requireEnough() throws TrainingRefused {
    long good = sessions.stream().mapToLong(s -> s.count(false)).sum();
    long rounded = sessions.stream().mapToLong(s -> s.count(true)).sum();
    boolean enough =
        good >= PersonalModel.FEWEST_LABELS
            && rounded >= PersonalModel.FEWEST_LABELS
            && sessions.size() >= PersonalModel.FEWEST_SESSIONS;
    if (!enough) {
      throw new TrainingRefused(
          "%d good and %d rounded repetitions of %d sessions are labelled: a personal model needs at least %d, %d and %d"
              .formatted(
                  good,
                  rounded,
                  sessions.size(),
                  PersonalModel.FEWEST_LABELS,
                  PersonalModel.FEWEST_LABELS,
                  PersonalModel.FEWEST_SESSIONS));
    }
  }

  /** What one session's labels are judged as by the others. */
  private List<Judged> judge(LabelledSession left) throws TrainingRefused {
    List<LabelledSession> others = sessions.stream().filter(s -> s != left).toList();
    if (others.stream().allMatch(s -> s.count(true) == 0)) {
      throw cannotEvaluate(left, "no repetition labelled rounded");
    }
    if (others.stream().allMatch(s -> s.count(false) == 0)) {
      throw cannotEvaluate(left, "no repetition labelled good");
    }
    Lesson lesson =
        lesson(others)
            .orElseThrow(
                () ->
                    cannotEvaluate(
                        left, "fewer than %d good repetitions".formatted(RoundingBaseline.FEWEST)));
    return left.labelled().stream().map(lesson::judge).toList();
  }

  private static TrainingRefused cannotEvaluate(LabelledSession left, String missing) {
    return new TrainingRefused(
        "there is %s outside session %s: what is learned could not be tried on a session it does not know; label repetitions of both kinds in two sessions"
            .formatted(missing, left.sessionId()));
  }

  /** Empty when there are too few good repetitions to count from. */
  private Optional<Lesson> lesson(List<LabelledSession> from) {
    return RoundingBaseline.ofSessions(
            population.exerciseId(),
            from.stream().flatMap(s -> s.norms().stream()).toList(),
            OptionalDouble.empty())
        .map(baseline -> lesson(from, baseline));
  }

  private Lesson lesson(List<LabelledSession> from, RoundingBaseline baseline) {
    List<LogisticRegression.Row> rows =
        from.stream()
            .flatMap(s -> s.labelled().stream())
            .map(r -> new LogisticRegression.Row(used(r.features(), baseline), r.rounded()))
            .toList();
    return new Lesson(baseline, LogisticRegression.fit(rows, COST));
  }

  /** The features the population's model uses, as its score takes them. */
  private double[] used(RoundingFeatures features, RoundingBaseline baseline) {
    double[] cut = RoundingModel.cut(population.normalised(features, baseline));
    return population.used().stream().mapToDouble(f -> cut[f.ordinal()]).toArray();
  }

  private PersonalModel model(LinearScore score, int version) {
    double[] weights = new double[RoundingFeature.values().length];
    for (int i = 0; i < population.used().size(); i++) {
      weights[population.used().get(i).ordinal()] = score.weights().get(i);
    }
    return new PersonalModel(
        population.exerciseId(),
        version,
        PersonalModel.Kind.LOGISTIC,
        weights,
        score.intercept(),
        sessions.stream().mapToInt(s -> (int) s.count(false)).sum(),
        sessions.stream().mapToInt(s -> (int) s.count(true)).sum(),
        sessions.size());
  }

  /** What some sessions teach. */
  private final class Lesson {

    private final RoundingBaseline baseline;
    private final LinearScore score;

    Lesson(RoundingBaseline baseline, LinearScore score) {
      this.baseline = baseline;
      this.score = score;
    }

    RoundingBaseline baseline() {
      return baseline;
    }

    LinearScore score() {
      return score;
    }

    Judged judge(LabelledRepetition repetition) {
      double[] normalised = population.normalised(repetition.features(), baseline);
      double labels = score.logOdds(used(repetition.features(), baseline));
      return new Judged(
          forecast(population.repetition().probability(population.score(normalised)), repetition),
          forecast(
              population.personalRepetition().probability(population.score(normalised, labels)),
              repetition));
    }

    /** As many rounded as good instead of the population's share of rounded ones. */
    private Forecast forecast(double probability, LabelledRepetition repetition) {
      double sure = Math.clamp(probability, LEAST, 1 - LEAST);
      double odds = sure / (1 - sure);
      double even = odds * (1 - population.baseRate()) / population.baseRate();
      return new Forecast(even / (1 + even), repetition.rounded());
    }
  }
}
