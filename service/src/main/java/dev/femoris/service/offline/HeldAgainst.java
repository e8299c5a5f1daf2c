package dev.femoris.service.offline;

import dev.femoris.analysis.baseline.AthleteBaseline;
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
 */
public record HeldAgainst(Optional<TempoTarget> target, Optional<AthleteBaseline> baseline) {

  public static final HeldAgainst NOTHING = new HeldAgainst(Optional.empty(), Optional.empty());

  /** For the result; a file has no version. */
  Optional<BaselineFacts> baselineFacts() {
    return baseline.map(
        b -> new BaselineFacts(OptionalInt.empty(), b.sessions().size(), b.repetitions()));
  }

  SessionSetup in(SessionSetup setup) {
    return setup.withTarget(target).withBaseline(baseline);
  }
}
