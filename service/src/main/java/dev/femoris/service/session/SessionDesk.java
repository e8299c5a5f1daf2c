package dev.femoris.service.session;

import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the web side may ask of sessions, from any thread. */
public final class SessionDesk {

  private static final int TRACES_KEPT = 4;

  private final OpenSessions open;
  private final SessionKeeper keeper;
  private final SessionStore store;
  private final SessionSignals signals;
  private final Map<String, AngleTrace> traces = new LinkedHashMap<>();

  SessionDesk(OpenSessions open, SessionKeeper keeper, SessionStore store, SessionSignals signals) {
    this.open = open;
    this.keeper = keeper;
    this.store = store;
    this.signals = signals;
  }

  /** The result so far of a session that is open. */
  public Optional<String> currentResultJson(String id) {
    return open.withId(id).map(s -> AnalysisJson.compact(s.result(), s.cues(), s.facts()));
  }

  /** Index of the first sample of an open wire session that is not stored; 0 of any other. */
  public long nextStored(String device, int wireSession) {
    return open.of(device)
        .filter(session -> session.stored().wireSession() == wireSession)
        .map(SensorSession::nextExpected)
        .orElse(0L);
  }

  /** Ends an open session; false when there is none of that id. */
  public boolean end(String id) {
    return keeper.end(id);
  }

  /**
   * Part of a session's angle trace.
   *
   * @param points how many at most
   * @return empty when there is no such session, or nothing was analysed
   */
  public Optional<TracePiece> trace(String id, double fromS, double toS, int points) {
    return store
        .find(id)
        .flatMap(this::wholeTrace)
        .map(trace -> TracePiece.of(trace, fromS, toS, points));
  }

  /** One at a time: a long session's samples are many. */
  private synchronized Optional<AngleTrace> wholeTrace(StoredSession session) {
    AngleTrace kept = traces.get(session.id());
    if (kept != null) {
      return Optional.of(kept);
    }
    try {
      var trace = signals.analyse(session).map(analysed -> analysed.analysis().trace());
      if (session.state() == SessionState.ENDED) {
        trace.ifPresent(t -> keepTrace(session.id(), t));
      }
      return trace;
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, session.id() + ": its samples cannot be read", e);
    }
  }

  private void keepTrace(String id, AngleTrace trace) {
    traces.put(id, trace);
    if (traces.size() > TRACES_KEPT) {
      traces.remove(traces.keySet().iterator().next());
    }
  }
}
