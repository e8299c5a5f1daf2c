package dev.femoris.service.review;

import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.ReviewAnswers;
import dev.femoris.service.message.ShownResultJson;
import dev.femoris.service.session.SessionSignals;
import dev.femoris.service.store.CorrectionStore;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredReview;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.WrittenResult;
import java.util.List;

/** What is shown of sessions that are over: made once and kept until something changes it. */
final class ShownSessions {

  private final SessionStore sessions;
  private final CorrectionStore corrections;
  private final AnalysedSessions analysed;

  ShownSessions(SessionStore sessions, CorrectionStore corrections, AnalysedSessions analysed) {
    this.sessions = sessions;
    this.corrections = corrections;
    this.analysed = analysed;
  }

  /**
   * @throws Failure (NO_INPUT) when there is none
   */
  StoredSession session(String id) {
    return sessions
        .find(id)
        .orElseThrow(() -> Failure.of(FailureKind.NO_INPUT, id + ": there is no such session"));
  }

  /**
   * A session that can be reviewed.
   *
   * @throws Failure (NO_INPUT) when there is none, (BAD_INPUT) when it is not over
   */
  StoredSession over(String id) {
    StoredSession session = session(id);
    if (session.state() != SessionState.ENDED) {
      throw Failure.of(FailureKind.BAD_INPUT, id + ": only a session that is over can be reviewed");
    }
    return session;
  }

  WrittenResult result(String id) {
    return sessions
        .result(id)
        .orElseThrow(() -> Failure.of(FailureKind.BAD_INPUT, id + ": it has no result (yet)"));
  }

  /** The whole analysis by today's program, as nobody corrected it. */
  SessionSignals.Analysed whole(StoredSession session) {
    return analysed.of(session);
  }

  List<CorrectionEvent> events(String id) {
    return ReviewAnswers.events(corrections.of(id));
  }

  /** As it was kept, or made anew where the result or the corrections are newer. */
  StoredReview review(StoredSession session) {
    WrittenResult result = result(session.id());
    List<CorrectionEvent> events = events(session.id());
    int revision = events.isEmpty() ? 0 : events.getLast().revision();
    if (revision == 0) {
      return new StoredReview(
          session.id(), 0, result.at(), false, session.repetitions(), result.result().json());
    }
    return corrections
        .review(session.id())
        .filter(kept -> kept.revision() == revision && kept.ofResult().equals(result.at()))
        .orElseGet(() -> renewed(session, result, events));
  }

  private StoredReview renewed(
      StoredSession session, WrittenResult result, List<CorrectionEvent> events) {
    StoredReview review = made(session, analysed.of(session), result, events);
    corrections.put(review);
    return review;
  }

  /** What is shown after {@code events}, at least one. */
  StoredReview made(
      StoredSession session,
      SessionSignals.Analysed whole,
      WrittenResult result,
      List<CorrectionEvent> events) {
    Corrected corrected = Corrected.of(whole, events);
    String json = AnalysisJson.compact(corrected.result(), whole.facts());
    return new StoredReview(
        session.id(),
        events.getLast().revision(),
        result.at(),
        corrected.shown().isChanged(),
        corrected.result().repetitionCount(),
        ShownResultJson.of(json, corrected.shown()));
  }
}
