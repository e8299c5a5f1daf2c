package dev.femoris.service.offline;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.session.SessionSetup;
import java.util.Optional;

/**
 * What repetitions are held against, besides the athlete's own in the recording.
 *
 * @param target tempo that was asked for
 * @param baseline what is usual for the athlete
 */
public record HeldAgainst(Optional<TempoTarget> target, Optional<AthleteBaseline> baseline) {

  public static final HeldAgainst NOTHING = new HeldAgainst(Optional.empty(), Optional.empty());

  SessionSetup in(SessionSetup setup) {
    return setup.withTarget(target).withBaseline(baseline);
  }
}
