package dev.femoris.service.review;

import dev.femoris.analysis.session.Provenance;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.Correction;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.correction.ShownRepetition;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.CorrectionJson;
import dev.femoris.service.message.CorrectionRequest;
import dev.femoris.service.message.ReviewAnswers;
import dev.femoris.service.message.ShownRepetitions;
import dev.femoris.service.session.SessionSignals;
import dev.femoris.service.store.CorrectionStore;
import dev.femoris.service.store.LiveFactStore;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredCorrection;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredReview;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.WrittenResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes corrections and analyses sessions anew, from any thread. What cannot be done is a {@link
 * Failure} as of {@link ReviewDesk}.
 */
public final class CorrectionDesk {

  private static final Logger log = LoggerFactory.getLogger(CorrectionDesk.class);

  private final SessionStore sessions;
  private final CorrectionStore corrections;
  private final LiveFactStore liveFacts;
  private final ShownSessions shown;
  private final AnalysedSessions analysed;

  CorrectionDesk(
      SessionStore sessions,
      CorrectionStore corrections,
      LiveFactStore liveFacts,
      ShownSessions shown,
      AnalysedSessions analysed) {
    this.sessions = sessions;
    this.corrections = corrections;
    this.liveFacts = liveFacts;
    this.shown = shown;
    this.analysed = analysed;
  }

  /**
   * Corrects a session; a request that was answered before changes nothing.
   *
   * @return whether it was added, was known, or came after somebody else's
   */
  public CorrectionStore.Added correct(String id, CorrectionRequest request) {
    StoredSession session = shown.over(id);
    if (corrections.known(id, request.key())) {
      return CorrectionStore.Added.KNOWN;
    }
    List<CorrectionEvent> events = shown.events(id);
    if (revision(events) != request.revision()) {
      return CorrectionStore.Added.STALE;
    }
    WrittenResult result = shown.result(id);
    SessionSignals.Analysed whole = analysed.of(session);
    requireSameAnalysis(result.result(), whole.analysis().result().provenance(), id);
    CorrectedSession.refusal(Corrected.own(whole.analysis().result()), events, request.what())
        .ifPresent(why -> refuse(id, why));
    return add(session, whole, result, events, request);
  }

  private CorrectionStore.Added add(
      StoredSession session,
      SessionSignals.Analysed whole,
      WrittenResult result,
      List<CorrectionEvent> events,
      CorrectionRequest request) {
    var event = new CorrectionEvent(revision(events) + 1, request.by(), now(), request.what());
    List<CorrectionEvent> all = new ArrayList<>(events);
    all.add(event);
    var before = Corrected.of(whole, events).shown().repetitions();
    var after = Corrected.of(whole, all).shown().repetitions();
    requireMeasurable(whole, without(after, before), session.id());
    var stored =
        stored(
            session.id(),
            event,
            request.key(),
            CorrectionJson.brief(without(before, after)),
            CorrectionJson.brief(without(after, before)));
    var added = corrections.add(stored, shown.made(session, whole, result, all));
    log.atInfo()
        .addKeyValue("session", session.id())
        .addKeyValue("revision", event.revision())
        .addKeyValue("kind", event.what().kind())
        .addKeyValue("added", added)
        .log("correction");
    return added;
  }

  /**
   * Analyses a session by today's analysis; its corrections are kept.
   *
   * @param by who asked for it
   * @param key what the one who asks calls the request
   */
  public CorrectionStore.Added analyseAnew(String id, String by, String key) {
    StoredSession session = shown.over(id);
    if (corrections.known(id, key)) {
      return CorrectionStore.Added.KNOWN;
    }
    StoredResult old = shown.result(id).result();
    SessionSignals.Analysed whole = analysed.of(session);
    var found = whole.analysis().result();
    String json = AnalysisJson.pretty(found, whole.facts());
    List<String> differences =
        AnalysisDifferences.between(ShownRepetitions.of(old.json()), ShownRepetitions.of(json));
    Provenance made = found.provenance();
    if (differences.isEmpty() && isSame(old, made)) {
      return CorrectionStore.Added.KNOWN;
    }
    sessions.putResult(
        new StoredResult(id, json, made.software(), made.algorithm(), made.parametersSha256()));
    sessions.update(counted(session, found.repetitionCount()));
    var said = CorrectedCount.of(found, new LiveFacts(liveFacts.of(id)));
    liveFacts.putCount(id, said.repetitionsIfOther());
    return noted(session, whole, old, by, key, differences);
  }

  private CorrectionStore.Added noted(
      StoredSession session,
      SessionSignals.Analysed whole,
      StoredResult old,
      String by,
      String key,
      List<String> differences) {
    var found = whole.analysis().result();
    List<CorrectionEvent> events = shown.events(session.id());
    var what =
        new Correction.Reanalysis(
            "Femoris %s, %s".formatted(old.software(), old.algorithm()),
            "Femoris %s, %s"
                .formatted(found.provenance().software(), found.provenance().algorithm()));
    var event = new CorrectionEvent(revision(events) + 1, by, now(), what);
    List<CorrectionEvent> all = new ArrayList<>(events);
    all.add(event);
    String changed =
        ReviewAnswers.differences(session.repetitions(), found.repetitionCount(), differences);
    StoredReview review =
        shown.made(
            counted(session, found.repetitionCount()), whole, shown.result(session.id()), all);
    return corrections.add(stored(session.id(), event, key, "[]", changed), review);
  }

  private static StoredSession counted(StoredSession session, int repetitions) {
    return session.ending(
        session.endReason().orElse(""), session.endedAt().orElseGet(Instant::now), repetitions);
  }

  private static StoredCorrection stored(
      String id, CorrectionEvent event, String key, String before, String after) {
    return new StoredCorrection(
        id,
        event.revision(),
        key,
        event.what().kind(),
        event.by(),
        event.at(),
        CorrectionJson.write(event.what()),
        before,
        after);
  }

  private static void requireSameAnalysis(StoredResult stored, Provenance today, String id) {
    if (!isSame(stored, today)) {
      refuse(
          id,
          "it was analysed by another version or with other numbers; analyse it anew first, then"
              + " correct it");
    }
  }

  private static boolean isSame(StoredResult stored, Provenance today) {
    return stored.algorithm().equals(today.algorithm())
        && stored.parameters().equals(today.parametersSha256());
  }

  private static void requireMeasurable(
      SessionSignals.Analysed whole, List<ShownRepetition> made, String id) {
    var measure = Corrected.measure(whole);
    Optional<ShownRepetition> unmeasurable =
        made.stream()
            .filter(ShownRepetition::counts)
            .filter(r -> !measure.canMeasure(r.stretch().startNanos(), r.stretch().endNanos()))
            .findFirst();
    unmeasurable.ifPresent(
        r ->
            refuse(
                id,
                "from %s the thigh does not move as this exercise does, or there is no signal"
                    .formatted(r.stretch().words())));
  }

  private static void refuse(String id, String why) {
    throw Failure.of(FailureKind.BAD_INPUT, "%s: %s".formatted(id, why));
  }

  private static List<ShownRepetition> without(
      List<ShownRepetition> some, List<ShownRepetition> others) {
    return some.stream().filter(r -> !others.contains(r)).toList();
  }

  private static int revision(List<CorrectionEvent> events) {
    return events.isEmpty() ? 0 : events.getLast().revision();
  }

  /** As exact as the database keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
