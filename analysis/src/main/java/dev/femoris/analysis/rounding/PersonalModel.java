package dev.femoris.analysis.rounding;

import java.util.Arrays;

/**
 * What was learned from a trainer's labels on one athlete's repetitions of one exercise: a linear
 * score on features normalised by the athlete's baseline ({@link RoundingBaseline#normalised}).
 * Learned elsewhere; here it is only applied. Immutable.
 *
 * @param exerciseId the exercise it is for
 * @param version counts up with every training
 * @param kind how the weights were found
 * @param weights one for each {@link RoundingFeature}, in its order; 0 where a feature is not used
 * @param intercept log-odds at the athlete's own mean, for as many rounded as good repetitions
 * @param goodLabels repetitions labelled good that it was learned from
 * @param roundedLabels repetitions labelled rounded
 * @param sessions sessions they are from
 */
public record PersonalModel(
    String exerciseId,
    int version,
    Kind kind,
    double[] weights,
    double intercept,
    int goodLabels,
    int roundedLabels,
    int sessions) {

  /** Fewest labels of each kind a model may rest on. */
  public static final int FEWEST_LABELS = 6;

  /** Fewest sessions the labels have to be from. */
  public static final int FEWEST_SESSIONS = 2;

  /** How the weights were found. The id is the word in files. */
  public enum Kind {
    /** Linear discriminant analysis with one covariance for both kinds. */
    LDA("lda"),
    /** Logistic regression. */
    LOGISTIC("logistic");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  public PersonalModel {
    weights = weights.clone();
    if (weights.length != RoundingFeature.values().length) {
      throw new IllegalArgumentException(
          "personal model %d of %s: %d weights, must be %d"
              .formatted(version, exerciseId, weights.length, RoundingFeature.values().length));
    }
    if (!Double.isFinite(intercept) || !Arrays.stream(weights).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "personal model %d of %s: weights and intercept must be finite numbers"
              .formatted(version, exerciseId));
    }
    if (goodLabels < FEWEST_LABELS || roundedLabels < FEWEST_LABELS || sessions < FEWEST_SESSIONS) {
      throw new IllegalArgumentException(
          "personal model %d of %s: %d good and %d rounded labels of %d sessions, must be at least"
                  .formatted(version, exerciseId, goodLabels, roundedLabels, sessions)
              + " %d, %d and %d".formatted(FEWEST_LABELS, FEWEST_LABELS, FEWEST_SESSIONS));
    }
  }

  /** A copy of the weights. */
  @Override
  public double[] weights() {
    return weights.clone();
  }

  /** Log-odds of rounding, even odds assumed beforehand. */
  public double logOdds(double[] normalised) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * normalised[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalModel m
        && exerciseId.equals(m.exerciseId)
        && version == m.version
        && kind == m.kind
        && Arrays.equals(weights, m.weights)
        && intercept == m.intercept
        && goodLabels == m.goodLabels
        && roundedLabels == m.roundedLabels
        && sessions == m.sessions;
  }

  @Override
  public int hashCode() {
    return 31 * exerciseId.hashCode() + version;
  }

  /** All numbers in full: results name a digest of what they were held against. */
  @Override
  public String toString() {
    return "PersonalModel[%s, version %d, %s, weights=%s, intercept=%s, labels %d and %d of %d]"
        .formatted(
            exerciseId,
            version,
            kind.id(),
            Arrays.toString(weights),
            intercept,
            goodLabels,
            roundedLabels,
            sessions);
  }
}
