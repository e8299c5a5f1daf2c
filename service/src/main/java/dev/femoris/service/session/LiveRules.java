package dev.femoris.service.session;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.liveset.StoredFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be said of a session before it is kept. */
final class LiveRules {

  /**
   * What is aimed for holds from a moment that has not come yet, so that it holds from the same
   * sample when the session is taken again after a restart.
   */
  private static final long AHEAD_NANOS = 200_000_000L;

  private LiveRules() {}

  /** The fact, not reaching into what has not happened yet. */
  static LiveFact checked(LiveFact fact, SensorSession session) {
    long now = session.newestNanos();
    return switch (fact) {
      case LiveFact.Restarted again -> new LiveFact.Restarted(again.span().until(now));
      case LiveFact.Added added -> new LiveFact.Added(Math.min(added.timeNanos(), now));
      case LiveFact.CoachingEnded ended -> new LiveFact.CoachingEnded(now);
      case LiveFact.Aimed aimed ->
          new LiveFact.Aimed(now + AHEAD_NANOS, aimed.tempo(), aimed.repetitions(), aimed.loadKg());
      case LiveFact.Removed removed -> require(fact, "no repetition", takes(removed, session));
      case LiveFact.Withdrawn withdrawn ->
          require(fact, "no correction of that id", isCorrection(withdrawn, session.said()));
    };
  }

  private static boolean takes(LiveFact.Removed removed, SensorSession session) {
    var alone = new StoredFact(0, removed, Optional.empty(), Instant.EPOCH);
    return CorrectedCount.of(session.result(), new LiveFacts(List.of(alone))).removed() > 0;
  }

  private static boolean isCorrection(LiveFact.Withdrawn withdrawn, LiveFacts facts) {
    return facts.standing().stream()
        .filter(stored -> !(stored.fact() instanceof LiveFact.CoachingEnded))
        .filter(stored -> !(stored.fact() instanceof LiveFact.Aimed))
        .anyMatch(stored -> stored.id() == withdrawn.factId());
  }

  private static LiveFact require(LiveFact fact, String absent, boolean there) {
    if (!there) {
      throw Failure.of(FailureKind.USAGE, absent + " is there to be taken back");
    }
    return fact;
  }
}
