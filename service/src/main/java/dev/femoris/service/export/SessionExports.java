package dev.femoris.service.export;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.review.ReviewDesk;
import dev.femoris.service.session.SessionSignals;
import dev.femoris.service.store.StoredSession;
import java.util.Optional;

/** Gives out stored sessions as they are shown: corrected where somebody did. Thread-safe. */
public final class SessionExports {

  private final ReviewDesk shown;
  private final SessionSignals signals;

  public SessionExports(ReviewDesk shown, SessionSignals signals) {
    this.shown = shown;
    this.signals = signals;
  }

  /**
   * What is given out of a session that is over.
   *
   * @throws Failure (NO_INPUT) when there is no such session, (BAD_INPUT) when it is not over or
   *     nothing is known of it
   */
  public Exported of(String id) {
    StoredSession session = shown.over(id);
    return new Exported(
        shown.shown(id).json(),
        Placement.of(session.placement()).orElse(Placement.THIGH_RIGHT),
        () -> shown.angles(id),
        signals.samples(session),
        Optional.of(session.startedAt()));
  }
}
