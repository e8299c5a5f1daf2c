package dev.femoris.service.offline;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.reporting.json.BaselineFacts;
import dev.femoris.reporting.json.RecordingFacts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What repetitions are held against, besides the athlete's own in the recording.
 *
 * @param target tempo that was asked for
 * @param baseline what is usual for the athlete
 * @param loadKg weight lifted, where somebody said
 * @param known exercises that it may look like instead of the declared one
 */
public record HeldAgainst(
    Optional<TempoTarget> target,
    Optional<AthleteBaseline> baseline,
    OptionalDouble loadKg,
    ExerciseCatalog known) {

  public static final HeldAgainst NOTHING =
      new HeldAgainst(
          Optional.empty(), Optional.empty(), OptionalDouble.empty(), ExerciseCatalog.builtIn());

  /** The same among other exercises. */
  public HeldAgainst among(ExerciseCatalog exercises) {
    return new HeldAgainst(target, baseline, loadKg, exercises);
  }

  /** The same with a weight. */
  public HeldAgainst withLoadKg(OptionalDouble value) {
    return new HeldAgainst(target, baseline, value, known);
  }

  /** For the result; a file has no version. */
  private Optional<BaselineFacts> baselineFacts() {
    return baseline.map(
        b -> new BaselineFacts(OptionalInt.empty(), b.sessions().size(), b.repetitions()));
  }

  /** The recording, held against it. */
  RecordingFacts in(RecordingFacts facts) {
    return facts.heldAgainst(baselineFacts()).withLoadKg(loadKg);
  }

  BackSetup back() {
    return BackSetup.plain().withLoadKg(loadKg);
  }

  SessionSetup in(SessionSetup setup) {
    return setup.withTarget(target).withBaseline(baseline).withKnown(known);
  }
}
