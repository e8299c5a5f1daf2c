package dev.femoris.analysis.rounding;

import java.util.Comparator;
import java.util.List;

/**
 * How features of one exercise speak of rounding: a logistic score on features normalised by the
 * athlete's baseline, its calibrations, and the envelope of what it knows. Immutable.
 *
 * @param exerciseId the exercise
 * @param version counts up with every fit
 * @param fittedOn on what, for people
 * @param baseRate share of rounded repetitions the probabilities assume
 * @param used the features in it
 * @param deviations within-athlete standard deviation of each feature in the population, in the
 *     order of {@link RoundingFeature}; 0 where a feature is not used
 * @param weights log-odds per standard deviation, in the same order
 * @param intercept log-odds of the score at the athlete's mean
 * @param scoreVariance of good repetitions' scores within an athlete
 * @param repetition calibration of one repetition's score
 * @param set calibration of the mean score of {@link #SET} repetitions
 * @param personalRepetition the same for the personal score
 * @param personalSet the same for the personal score
 */
public record RoundingModel(
    String exerciseId,
    int version,
    String fittedOn,
    double baseRate,
    List<RoundingFeature> used,
    double[] deviations,
    double[] weights,
    double intercept,
    double scoreVariance,
    Envelope envelope,
    ScoreCalibration repetition,
    ScoreCalibration set,
    ScoreCalibration personalRepetition,
    ScoreCalibration personalSet) {

  /** Repetitions whose scores are averaged before they are calibrated together. */
  public static final int SET = 5;

  /**
   * No single feature is believed beyond this many standard deviations. Scores are of features cut
   * to it.
   */
  private static final double MOST_DEVIATIONS = 3;

  /** What a few labels say is not believed beyond these log-odds. */
  private static final double MOST_PERSONAL = 4;

  public RoundingModel {
    used = List.copyOf(used);
    deviations = deviations.clone();
    weights = weights.clone();
    if (fittedOn.isBlank() || version < 1) {
      throw new IllegalArgumentException(
          "model of %s: version %d, fitted on \"%s\": both must be said"
              .formatted(exerciseId, version, fittedOn));
    }
    if (!(baseRate > 0 && baseRate < 1) || !Double.isFinite(intercept) || !(scoreVariance >= 0)) {
      throw new IllegalArgumentException(
          "model of %s: base rate %s, intercept %s, score variance %s"
              .formatted(exerciseId, baseRate, intercept, scoreVariance));
    }
    for (RoundingFeature feature : RoundingFeature.values()) {
      double deviation = deviations[feature.ordinal()];
      double weight = weights[feature.ordinal()];
      boolean valid =
          used.contains(feature)
              ? deviation > 0 && Double.isFinite(deviation) && Double.isFinite(weight)
              : deviation == 0 && weight == 0;
      if (!valid) {
        throw new IllegalArgumentException(
            "model of %s, %s: deviation %s, weight %s"
                .formatted(exerciseId, feature.id(), deviation, weight));
      }
    }
  }

  @Override
  public double[] deviations() {
    return deviations.clone();
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  /** Features against the athlete's baseline, in standard deviations. */
  public double[] normalised(RoundingFeatures features, RoundingBaseline baseline) {
    return baseline.normalised(features, deviations);
  }

  /** Normalised features as the score takes them. */
  public static double[] cut(double[] normalised) {
    double[] cut = new double[normalised.length];
    for (int i = 0; i < cut.length; i++) {
      cut[i] = Math.clamp(normalised[i], -MOST_DEVIATIONS, MOST_DEVIATIONS);
    }
    return cut;
  }

  /** Directional score of normalised features. */
  public double score(double[] normalised) {
    double[] cut = cut(normalised);
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * cut[i];
    }
    return sum;
  }

  /** Score with what a trainer's labels say of this athlete: the mean of both. */
  public double score(double[] normalised, PersonalModel personal) {
    return score(normalised, personal.logOdds(cut(normalised)));
  }

  /**
   * The same where what the labels say of the {@link #cut} features is known already.
   *
   * @param labelsLogOdds of rounding, even odds assumed beforehand
   */
  public double score(double[] normalised, double labelsLogOdds) {
    return 0.5 * (score(normalised) + Math.clamp(labelsLogOdds, -MOST_PERSONAL, MOST_PERSONAL));
  }

  /** What spoke for rounding, strongest first, at most {@code most}. */
  List<RoundingEvidence> evidence(
      double[] normalised, RoundingFeatures features, RoundingBaseline baseline, int most) {
    double[] mean = baseline.mean();
    return used.stream()
        .map(
            f ->
                new RoundingEvidence(
                    f,
                    features.of(f) - mean[f.ordinal()],
                    normalised[f.ordinal()],
                    weights[f.ordinal()] * cut(normalised)[f.ordinal()]))
        .filter(e -> e.logOdds() > 0)
        .sorted(Comparator.comparingDouble(RoundingEvidence::logOdds).reversed())
        .limit(most)
        .toList();
  }
}
