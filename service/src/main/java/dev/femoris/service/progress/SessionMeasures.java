package dev.femoris.service.progress;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.FormSession;
import dev.femoris.analysis.progress.FormSession.Middle;
import dev.femoris.analysis.progress.Limb;
import dev.femoris.analysis.statistic.Spread;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.message.SessionFigures;
import dev.femoris.service.review.ReviewDesk;
import dev.femoris.service.store.MeasuresStore;
import dev.femoris.service.store.StoredMeasures;
import dev.femoris.service.store.StoredReview;
import dev.femoris.service.store.StoredSession;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What single sessions came to, from what is shown of them. Thread-safe. */
final class SessionMeasures {

  /** Of how they are made; raise it when that changes. */
  static final int VERSION = 1;

  private static final int AT_ONCE = 50;

  private static final Logger log = LoggerFactory.getLogger(SessionMeasures.class);

  private final MeasuresStore store;
  private final ReviewDesk review;

  SessionMeasures(MeasuresStore store, ReviewDesk review) {
    this.store = store;
    this.review = review;
  }

  /** Made anew and kept; empty when the session cannot be read. */
  Optional<StoredMeasures> renewed(String sessionId) {
    try {
      StoredReview shown = review.shown(sessionId);
      StoredMeasures made = of(shown);
      store.put(made);
      return Optional.of(made);
    } catch (Failure e) {
      log.atWarn().addKeyValue("session", sessionId).setCause(e).log("not in the progress");
      return Optional.empty();
    }
  }

  /**
   * Made anew where they are out of date and nobody corrected the session, some sessions at a time;
   * one thread at a time, so that two who want the same do not both make it.
   *
   * @return how many were made
   */
  synchronized int renewed(List<String> sessionIds) {
    int made = 0;
    for (int from = 0; from < sessionIds.size(); from += AT_ONCE) {
      int to = Math.min(sessionIds.size(), from + AT_ONCE);
      List<StoredMeasures> some =
          store.outdatedResults(sessionIds.subList(from, to), VERSION).stream()
              .map(result -> of(result.sessionId(), result.writtenAt(), 0, result.json()))
              .toList();
      store.putAll(some);
      made += some.size();
    }
    return made;
  }

  private static StoredMeasures of(StoredReview shown) {
    return of(shown.sessionId(), shown.ofResult(), shown.revision(), shown.json());
  }

  private static StoredMeasures of(String sessionId, Instant ofResult, int revision, String json) {
    SessionFigures figures = SessionFigures.of(json);
    return new StoredMeasures(
        sessionId,
        VERSION,
        ofResult,
        revision,
        figures.repetitions(),
        figures.judged(),
        figures.faulty(),
        figures
            .angles()
            .map(
                a ->
                    new StoredMeasures.Angles(
                        a.rangeRad().median(),
                        a.rangeRad().scatter(),
                        a.eccentricS().median(),
                        a.eccentricS().scatter(),
                        a.concentricS().median(),
                        a.concentricS().scatter(),
                        a.rateRadPerS().median(),
                        a.rateRadPerS().scatter())));
  }

  static FormSession formOf(StoredSession session, StoredMeasures measures) {
    return new FormSession(
        session.id(),
        session.startedAt().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay(),
        limb(session.placement()),
        session.loadKg(),
        measures.repetitions(),
        measures.judged(),
        measures.faulty(),
        measures.angles().map(SessionMeasures::measured).orElse(Map.of()));
  }

  private static Map<FormQuantity, Middle> measured(StoredMeasures.Angles a) {
    Map<FormQuantity, Middle> all = new EnumMap<>(FormQuantity.class);
    all.put(FormQuantity.RANGE_RAD, middle(new Spread(a.rangeRad(), a.rangeScatterRad())));
    all.put(FormQuantity.ECCENTRIC_S, middle(new Spread(a.eccentricS(), a.eccentricScatterS())));
    all.put(FormQuantity.CONCENTRIC_S, middle(new Spread(a.concentricS(), a.concentricScatterS())));
    all.put(
        FormQuantity.RATE_RAD_PER_S, middle(new Spread(a.rateRadPerS(), a.rateScatterRadPerS())));
    return all;
  }

  private static Middle middle(Spread spread) {
    return new Middle(spread.median(), spread.scatter());
  }

  static Limb limb(String placement) {
    return placement.endsWith("_left")
        ? Limb.LEFT
        : placement.endsWith("_right") ? Limb.RIGHT : Limb.OTHER;
  }
}
