package dev.femoris.service.session;

import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.StoredFact;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.LiveFactJson;
import dev.femoris.service.message.LiveRequest;
import dev.femoris.service.message.SessionCard;
import dev.femoris.service.store.LiveFactStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the live page says of a session that is open: corrections, pain, the exercise. From any
 * thread.
 */
public final class LiveDesk {

  private final OpenSessions open;
  private final LiveFactStore store;
  private final NextDeclarations next;
  private final MqttSensorSource source;

  LiveDesk(OpenSessions open, LiveFactStore store, NextDeclarations next, MqttSensorSource source) {
    this.next = next;
    this.open = open;
    this.store = store;
    this.source = source;
  }

  /** The sessions that are open, without the sensors that follow another's; oldest first. */
  public List<SessionCard> open() {
    return open.all().stream()
        .filter(session -> !session.isFollower())
        .sorted(Comparator.comparing(session -> session.stored().startedAt()))
        .map(SensorSession::card)
        .toList();
  }

  /** What was said so far and the count it leads to; empty when no session of that id is open. */
  public Optional<String> factsJson(String id) {
    return shown(id)
        .map(
            session ->
                LiveFactJson.all(
                    session.said(), CorrectedCount.of(session.result(), session.said())));
  }

  /**
   * Keeps what a page says and tells the other pages.
   *
   * @param by who says it; empty where nobody signs in
   * @return as it is kept; empty when no session of that id is open
   * @throws Failure (USAGE) when it takes away what is not there
   */
  public Optional<StoredFact> say(String id, LiveRequest request, Optional<String> by) {
    return shown(id).map(session -> say(session, request, by));
  }

  private synchronized StoredFact say(
      SensorSession session, LiveRequest request, Optional<String> by) {
    String id = session.stored().id();
    if (request.fact() instanceof LiveFact.CoachingEnded) {
      session.said().mute();
    }
    LiveFact fact = LiveRules.checked(request.fact(), session);
    StoredFact kept =
        store
            .put(id, fact, request.request(), by, Instant.now())
            .orElseThrow(() -> Failure.of(FailureKind.USAGE, "it was withdrawn before"));
    session.said().add(kept);
    session.feed().ifPresent(feed -> feed.fact(kept));
    return kept;
  }

  /**
   * Says for the athlete what is done: now, when nobody has said it of the session that is open,
   * and in the sessions the same sensor begins later.
   *
   * @return whether it counts for the session that is open; empty when no session of that id is
   */
  public Optional<Boolean> declare(String id, Declaration declaration) {
    return shown(id).map(session -> declare(session, declaration));
  }

  private boolean declare(SensorSession session, Declaration declaration) {
    var stored = session.stored();
    byte[] json = declaration.of(stored.group()).toJson();
    next.declared(stored.device(), stored.id(), json);
    try {
      source.put(MessageKind.SESSION, stored.device(), json, () -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of(FailureKind.UNAVAILABLE, "the service is stopping", e);
    }
    return stored.exercise().isEmpty();
  }

  private Optional<SensorSession> shown(String id) {
    return open.withId(id).filter(session -> !session.isFollower());
  }
}
