package dev.femoris.service.offline;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.reporting.json.BaselineFacts;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What repetitions are held against, besides the athlete's own in the recording.
 *
 * @param target tempo that was asked for
 * @param baseline what is usual for the athlete
 * @param known exercises that it may look like instead of the declared one
 */
public record HeldAgainst(
    Optional<TempoTarget> target, Optional<AthleteBaseline> baseline, ExerciseCatalog known) {

  public static final HeldAgainst NOTHING =
      new HeldAgainst(Optional.empty(), Optional.empty(), ExerciseCatalog.builtIn());

  /** The same among other exercises. */
  public HeldAgainst among(ExerciseCatalog exercises) {
    return new HeldAgainst(target, baseline, exercises);
  }

  /** For the result; a file has no version. */
  Optional<BaselineFacts> baselineFacts() {
    return baseline.map(
        b -> new BaselineFacts(OptionalInt.empty(), b.sessions().size(), b.repetitions()));
  }

  SessionSetup in(SessionSetup setup) {
    return setup.withTarget(target).withBaseline(baseline).withKnown(known);
  }
}
