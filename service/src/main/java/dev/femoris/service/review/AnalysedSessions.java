package dev.femoris.service.review;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.session.SessionSignals;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whole analyses of sessions that are being reviewed; the last few are kept. Thread-safe. */
final class AnalysedSessions {

  private static final int KEPT = 3;

  private final SessionSignals signals;
  private final Map<String, SessionSignals.Analysed> kept = new LinkedHashMap<>(8, 0.75f, true);

  AnalysedSessions(SessionSignals signals) {
    this.signals = signals;
  }

  /**
   * By today's analysis. One at a time: a long session's samples are many.
   *
   * @throws Failure (BAD_INPUT) when it cannot be analysed, (IO) when it cannot be read
   */
  synchronized SessionSignals.Analysed of(StoredSession session) {
    // A session that ended by silence may have gone on since.
    String state = session.id() + " " + session.endedAt();
    SessionSignals.Analysed known = kept.get(state);
    if (known != null) {
      return known;
    }
    SessionSignals.Analysed analysed = analysed(session);
    kept.put(state, analysed);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return analysed;
  }

  private SessionSignals.Analysed analysed(StoredSession session) {
    try {
      return signals
          .analyse(session)
          .orElseThrow(
              () ->
                  Failure.of(
                      FailureKind.BAD_INPUT,
                      session.id() + ": its exercise is not known, so nothing is counted"));
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, session.id() + ": its samples cannot be read", e);
    }
  }
}
