package dev.femoris.service.session;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.live.LiveFeed;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.LiveMessages;
import dev.femoris.service.message.SaidLines;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.LiveFactStore;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts sessions that are over away: result, report, last state. One after the other on a thread of
 * its own, so that drawing charts never holds up a running session.
 */
public final class SessionArchive implements AutoCloseable {

  private static final long CLOSE_WAIT_S = 30;
  private static final Logger log = LoggerFactory.getLogger(SessionArchive.class);

  private final SessionStore store;
  private final LiveFactStore liveFacts;
  private final Baselines baselines;
  private final SessionSignals signals;
  private final SessionReports reports;
  private final ServiceMetrics metrics;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .name("archive")
              .uncaughtExceptionHandler((dead, e) -> log.error("a report failed", e))
              .factory());
  private volatile boolean closing;
  private final List<Consumer<StoredSession>> listeners = new CopyOnWriteArrayList<>();

  SessionArchive(
      SessionStore store,
      LiveFactStore liveFacts,
      Baselines baselines,
      SessionSignals signals,
      SessionReports reports,
      ServiceMetrics metrics) {
    this.store = store;
    this.liveFacts = liveFacts;
    this.baselines = baselines;
    this.signals = signals;
    this.reports = reports;
    this.metrics = metrics;
  }

  /**
   * Tells {@code listener} of every session that is put away, from the archive's thread; not of the
   * sensors that followed another's.
   */
  public void whenPutAway(Consumer<StoredSession> listener) {
    listeners.add(listener);
  }

  /** A session is over: what it found is safe when this returns, the report follows. */
  void finish(SensorSession session, EndReason reason) throws IOException {
    SessionResult result = session.finish();
    if (session.isFollower()) {
      finishFollower(session, reason);
      return;
    }
    var ending = session.stored().ending(reason.id(), Instant.now(), result.repetitionCount());
    boolean analysed = session.isAnalysed();
    baselines.end(
        ending,
        analysed ? result.accepted() : List.of(),
        result.back().flatMap(BackStatement::ownNorms));
    metrics.sessionEnded(reason.id());
    List<Cue> said = session.cues();
    thread.execute(() -> putAway(ending, new Live(result, said), analysed, session.feed()));
  }

  /** What a follower's samples showed is in its limb's session; its own samples are kept. */
  private void finishFollower(SensorSession session, EndReason reason) {
    var over = session.stored().ending(reason.id(), Instant.now(), 0).over(SessionState.ENDED);
    store.update(over);
    metrics.sessionEnded(reason.id());
    log.atInfo()
        .addKeyValue("session", over.id())
        .addKeyValue("reason", reason.id())
        .log("a sensor's part of a session is over");
  }

  /**
   * Finishes the report being made and leaves the rest to the next start. The thread is never
   * interrupted: H2 closes its file when a thread is interrupted while it writes.
   */
  @Override
  public void close() {
    closing = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_WAIT_S, TimeUnit.SECONDS)) {
        log.warn("a report was not finished; it is made at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a session found and what was said in it. */
  private record Live(SessionResult result, List<Cue> cues) {}

  private void putAway(StoredSession ending, Live live, boolean analysed, Optional<LiveFeed> feed) {
    if (closing) {
      return;
    }
    boolean reported = false;
    try {
      reported = analysed && reported(ending, live);
    } finally {
      over(ending, live.result(), reported, feed);
    }
  }

  private void over(
      StoredSession ending, SessionResult live, boolean reported, Optional<LiveFeed> feed) {
    var over = ending.over(reported ? SessionState.ENDED : SessionState.FAILED);
    store.update(over);
    feed.ifPresent(shown -> shown.ended(LiveMessages.ended(over.id(), reported), live));
    log.atInfo()
        .addKeyValue("session", over.id())
        .addKeyValue("reason", over.endReason().orElse(""))
        .addKeyValue("repetitions", over.repetitions())
        .addKeyValue("reported", reported)
        .log("session over");
    listeners.forEach(listener -> listener.accept(over));
  }

  private boolean reported(StoredSession ending, Live live) {
    try {
      var analysed = signals.analyse(ending).orElseThrow();
      if (!analysed.analysis().result().equals(live.result())) {
        metrics.liveDiffers();
        log.atError().addKeyValue("session", ending.id()).log("stored data gives another result");
      }
      String json = AnalysisJson.pretty(live.result(), live.cues(), analysed.facts());
      store.putResult(stored(ending.id(), live.result(), json));
      var said = new LiveFacts(liveFacts.of(ending.id()));
      var count = CorrectedCount.of(live.result(), said);
      liveFacts.putCount(ending.id(), count.repetitionsIfOther());
      var tempo =
          ending
              .tempo()
              .map(Declaration::tempoTarget)
              .orElseGet(() -> analysed.setup().exercise().tempo());
      var lines = new SaidLines(Words.english());
      Path report =
          reports.write(
              ending.id(), analysed.saidOf(lines.inShort(count), lines.live(said)), tempo);
      log.atInfo().addKeyValue("report", report).log("report written");
      return true;
    } catch (IOException | Failure e) {
      log.atError().setCause(e).addKeyValue("session", ending.id()).log("no report");
      return false;
    }
  }

  static StoredResult stored(String id, SessionResult result, String json) {
    var made = result.provenance();
    return new StoredResult(id, json, made.software(), made.algorithm(), made.parametersSha256());
  }
}
