package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.rounding.Abstention;
import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.rounding.LiftConditions;
import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingFinding;
import dev.femoris.analysis.rounding.RoundingJudge;
import dev.femoris.analysis.rounding.RoundingModels;
import dev.femoris.analysis.rounding.RoundingWords;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/** Asks {@link RoundingJudge} what the thigh alone hints at. Of one session; not thread-safe. */
public final class ThighHint implements ThighOnlyJudge {

  /** After a pause this long another set has begun. */
  private static final long PAUSE_NANOS = 30_000_000_000L;

  private final RoundingJudge judge;
  private long lastEndNanos = Long.MAX_VALUE;

  public ThighHint(RoundingJudge judge) {
    this.judge = judge;
  }

  /**
   * By the model that comes with this build.
   *
   * @param baseline the athlete's own of the exercise, if there is one
   * @param personal what was learned from a trainer's labels, if anything was
   */
  public static ThighHint of(
      String exerciseId,
      Optional<AthleteBaseline> baseline,
      Optional<PersonalModel> personal,
      LiftConditions conditions) {
    return new ThighHint(
        new RoundingJudge(
            RoundingModels.builtIn().find(exerciseId),
            baseline.flatMap(AthleteBaseline::rounding),
            personal,
            conditions));
  }

  @Override
  public BackFinding judge(Repetition repetition) {
    if (repetition.startNanos() - lastEndNanos > PAUSE_NANOS) {
      judge.pause();
    }
    lastEndNanos = repetition.endNanos();
    Optional<HingeMeasures> measures = repetition.measures().hinge();
    return finding(measures.map(judge::judge).orElseGet(judge::unmeasured));
  }

  private static BackFinding finding(RoundingFinding found) {
    return switch (found.verdict()) {
      case POSSIBLE -> hinted(true, found);
      case UNLIKELY -> hinted(false, found);
      case CANNOT_TELL ->
          BackFinding.cannotTell(BackLevel.INFERRED, unknown(found.reason().orElseThrow()));
    };
  }

  private static BackFinding hinted(boolean possible, RoundingFinding found) {
    return BackFinding.hinted(
        possible, found.estimate().orElseThrow().probability(), RoundingWords.of(found));
  }

  private static BackUnknown unknown(Abstention reason) {
    return switch (reason) {
      case NO_MODEL -> BackUnknown.NO_MODEL;
      case NOT_MEASURED -> BackUnknown.NOT_MEASURED;
      case NO_BASELINE -> BackUnknown.NO_BASELINE;
      case LOAD_UNKNOWN -> BackUnknown.LOAD_UNKNOWN;
      case LOAD_DIFFERS -> BackUnknown.LOAD_CHANGED;
      case VARIANT_DIFFERS -> BackUnknown.VARIANT_CHANGED;
      case SENSOR_MOVED -> BackUnknown.THIGH_SENSOR_MOVED;
      case AXIS_UNCLEAR -> BackUnknown.AXIS_UNCLEAR;
      case SAMPLES_MISSING -> BackUnknown.THIGH_SAMPLES_MISSING;
      case UNUSUAL -> BackUnknown.UNUSUAL;
      case UNCERTAIN -> BackUnknown.UNCERTAIN;
      case NOT_YET -> BackUnknown.NOT_YET;
    };
  }

  @Override
  public void save(StateWriter to) {
    to.put(lastEndNanos);
    judge.save(to);
  }

  @Override
  public void restore(StateReader from) {
    lastEndNanos = from.getLong();
    judge.restore(from);
  }
}
