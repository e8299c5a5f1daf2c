package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.List;
import java.util.Optional;

/**
 * Says of each repetition of a hinge lift what the thigh alone lets be known of the back: possible,
 * unlikely, or cannot tell and why.
 *
 * <p>A clear probability in one repetition is not enough. This one and one of the two before, or
 * the mean score of the last five, must say the same; where these two differ, or this one is not on
 * the side of the five, nothing is said. Repetitions that cannot be judged count neither way; a
 * pause begins anew. Not thread-safe.
 *
 * <pre>{@code
 * var judge = new RoundingJudge(model, Optional.of(baseline), Optional.empty(), conditions);
 * RoundingFinding finding = judge.judge(measures);
 * }</pre>
 */
public final class RoundingJudge {

  private static final double LOAD_SHARE = 0.15;
  private static final double SHIFT_RAD = Math.toRadians(3);
  private static final double LEAST_ON_AXIS = 0.85;
  private static final double MOST_MISSING = 0.05;
  private static final int EVIDENCE = 2;

  private final Optional<RoundingModel> model;
  private final Optional<RoundingBaseline> baseline;
  private final Optional<PersonalModel> personal;
  private final LiftConditions conditions;
  private final StandingWatch standing = new StandingWatch(SHIFT_RAD);
  private final LastScores last = new LastScores();

  /**
   * @param model of the exercise; empty when there is none
   * @param baseline the athlete's own for the exercise, if there is one
   * @param personal what was learned from a trainer's labels, if anything was
   */
  public RoundingJudge(
      Optional<RoundingModel> model,
      Optional<RoundingBaseline> baseline,
      Optional<PersonalModel> personal,
      LiftConditions conditions) {
    model.ifPresent(
        m -> {
          baseline.ifPresent(b -> sameExercise(m, b.exerciseId()));
          personal.ifPresent(p -> sameExercise(m, p.exerciseId()));
        });
    this.model = model;
    this.baseline = baseline;
    this.personal = personal;
    this.conditions = conditions;
  }

  private static void sameExercise(RoundingModel model, String exerciseId) {
    if (!model.exerciseId().equals(exerciseId)) {
      throw new IllegalArgumentException(
          "%s cannot be judged by what is known of %s".formatted(model.exerciseId(), exerciseId));
    }
  }

  /** What the repetitions are held against. */
  public RoundingMode mode() {
    if (baseline.isEmpty()) {
      return RoundingMode.NO_BASELINE;
    }
    return personal.isPresent() ? RoundingMode.PERSONAL : RoundingMode.BASELINE;
  }

  /** A set has ended, or the load was changed: what was before says nothing of what comes. */
  public void pause() {
    last.clear();
  }

  /** Of a repetition that could not be measured. */
  public RoundingFinding unmeasured() {
    return cannotTell(model.isEmpty() ? Abstention.NO_MODEL : Abstention.NOT_MEASURED);
  }

  /** Of the next repetition. */
  public RoundingFinding judge(HingeMeasures measures) {
    standing.add(measures.standingRad());
    if (model.isEmpty()) {
      return cannotTell(Abstention.NO_MODEL);
    }
    if (baseline.isEmpty()) {
      return cannotTell(Abstention.NO_BASELINE);
    }
    Optional<Abstention> reason = unfit(baseline.get(), measures);
    return reason.isPresent()
        ? cannotTell(reason.get())
        : judge(model.get(), baseline.get(), measures.features());
  }

  /** Why the repetition cannot be compared with the baseline at all. */
  private Optional<Abstention> unfit(RoundingBaseline from, HingeMeasures measures) {
    if (!conditions.asInBaseline()) {
      return Optional.of(Abstention.VARIANT_DIFFERS);
    }
    if (from.loadKg().isPresent() && conditions.loadKg().isEmpty()) {
      return Optional.of(Abstention.LOAD_UNKNOWN);
    }
    if (loadDiffers(from)) {
      return Optional.of(Abstention.LOAD_DIFFERS);
    }
    if (standing.shifted()) {
      return Optional.of(Abstention.SENSOR_MOVED);
    }
    if (measures.missingShare() > MOST_MISSING) {
      return Optional.of(Abstention.SAMPLES_MISSING);
    }
    return measures.onAxis() < LEAST_ON_AXIS
        ? Optional.of(Abstention.AXIS_UNCLEAR)
        : Optional.empty();
  }

  private boolean loadDiffers(RoundingBaseline from) {
    if (from.loadKg().isEmpty() || conditions.loadKg().isEmpty()) {
      return false;
    }
    double then = from.loadKg().getAsDouble();
    return Math.abs(conditions.loadKg().getAsDouble() - then) > LOAD_SHARE * then;
  }

  private RoundingFinding judge(
      RoundingModel by, RoundingBaseline from, RoundingFeatures features) {
    double[] normalised = by.normalised(features, from);
    if (!by.envelope().contains(normalised)) {
      return cannotTell(Abstention.UNUSUAL);
    }
    last.add(personal.map(p -> by.score(normalised, p)).orElseGet(() -> by.score(normalised)));
    double baselineVariance = by.scoreVariance() / from.repetitions();
    ScoreCalibration one = personal.isPresent() ? by.personalRepetition() : by.repetition();
    ScoreCalibration five = personal.isPresent() ? by.personalSet() : by.set();
    LastScores.Said said = last.said(one, five, by.baseRate());
    RoundingFinding.Estimate estimate =
        said.together()
            ? five.estimate(last.mean(), baselineVariance, RoundingModel.SET)
            : one.estimate(last.newest(), baselineVariance, 1);
    RoundingVerdict verdict = said.verdict();
    boolean told = verdict != RoundingVerdict.CANNOT_TELL;
    return new RoundingFinding(
        verdict,
        mode(),
        Optional.of(estimate),
        by.evidence(normalised, features, from, EVIDENCE),
        told ? Optional.empty() : Optional.of(last.whyNot(one)));
  }

  private RoundingFinding cannotTell(Abstention reason) {
    return new RoundingFinding(
        RoundingVerdict.CANNOT_TELL, mode(), Optional.empty(), List.of(), Optional.of(reason));
  }

  /** Writes what it remembers of the session. */
  public void save(StateWriter to) {
    standing.save(to);
    last.save(to);
  }

  /** Goes on where it was saved. */
  public void restore(StateReader from) {
    standing.restore(from);
    last.restore(from);
  }
}
