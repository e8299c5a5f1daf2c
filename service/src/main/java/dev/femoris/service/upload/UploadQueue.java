package dev.femoris.service.upload;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.StoredUpload;
import dev.femoris.service.store.UploadState;
import dev.femoris.service.store.UploadStore;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses uploads one after the other on a thread of its own. What waits stands in the database,
 * bounded by how many may be under way; what was running when the service stopped is begun again at
 * the next start. Thread-safe.
 */
public final class UploadQueue implements AutoCloseable {

  private static final int MAX_LINE = 1000;
  private static final long CLEARING_MINUTES = 10;
  private static final long CLOSE_WAIT_MS = 30_000;
  private static final String STOP = "";
  private static final Logger log = LoggerFactory.getLogger(UploadQueue.class);

  private final UploadStore store;
  private final PartFolder parts;
  private final Pieces pieces;
  private final UploadAnalysis analysis;
  private final ServiceMetrics metrics;
  private final InstantSource clock;
  private final UploadRules rules;
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
  private final Thread thread = Thread.ofPlatform().name("uploads").daemon().unstarted(this::run);
  private volatile RunningUpload running = new RunningUpload(STOP);
  private volatile boolean closing;

  UploadQueue(
      UploadStore store,
      PartFolder parts,
      Pieces pieces,
      UploadAnalysis analysis,
      ServiceMetrics metrics,
      InstantSource clock,
      UploadRules rules) {
    this.store = store;
    this.parts = parts;
    this.pieces = pieces;
    this.analysis = analysis;
    this.metrics = metrics;
    this.clock = clock;
    this.rules = rules;
  }

  /** Takes up what was under way at the last stop, then what comes. */
  public void start() {
    store.unanalysed().forEach(upload -> waiting.add(upload.id()));
    clearStrays();
    thread.start();
  }

  /**
   * Stops what is being analysed; it is begun again at the next start. The thread is never
   * interrupted: H2 closes its file when a thread is interrupted while it writes.
   */
  @Override
  public void close() {
    closing = true;
    running.stop();
    waiting.add(STOP);
    try {
      thread.join(CLOSE_WAIT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    awaited.values().forEach(each -> each.completeExceptionally(stops()));
  }

  /** It came whole. */
  void add(StoredUpload upload) {
    waiting.add(upload.id());
  }

  /** Ends its analysis, within a moment, when it is the one that is being analysed. */
  void stop(String id) {
    RunningUpload current = running;
    if (current.id().equals(id)) {
      current.stop();
    }
    ended(id).ifPresent(each -> each.completeExceptionally(cancelled()));
  }

  /** One was not even begun. */
  void refused() {
    metrics.uploadRejected();
  }

  /** How far its analysis is, 0 to 1. */
  double progress(StoredUpload upload) {
    RunningUpload current = running;
    return switch (upload.state()) {
      case RUNNING -> current.id().equals(upload.id()) ? current.share() : 0;
      case DONE -> 1;
      case RECEIVING, WAITING, FAILED, CANCELLED -> 0;
    };
  }

  /**
   * Holds the session an upload becomes, or the {@link Failure} it ends with. To be asked before it
   * can have ended.
   */
  CompletableFuture<String> outcome(String id) {
    var outcome = new CompletableFuture<String>();
    awaited.put(id, outcome);
    return outcome;
  }

  private void run() {
    try {
      while (!closing) {
        clearAway();
        String id = waiting.poll(CLEARING_MINUTES, TimeUnit.MINUTES);
        if (id != null && !closing) {
          store.find(id).ifPresent(this::take);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(StoredUpload upload) {
    boolean mine =
        upload.state() == UploadState.RUNNING
            || store.step(upload.id(), UploadState.WAITING, UploadState.RUNNING, keptUntil());
    if (!mine) {
      return;
    }
    var current = new RunningUpload(upload.id());
    running = current;
    if (store.find(upload.id()).map(StoredUpload::state).equals(Optional.of(UploadState.RUNNING))) {
      analyse(upload, current);
    }
  }

  private void analyse(StoredUpload upload, RunningUpload watch) {
    try {
      var outcome = analysis.of(upload, watch);
      store.done(upload.id(), outcome.sessionId(), outcome.duplicate(), keptUntil());
      metrics.uploadAccepted();
      delete(upload);
      ended(upload.id()).ifPresent(each -> each.complete(outcome.sessionId()));
    } catch (CancellationException stopped) {
      if (!closing) {
        delete(upload);
      }
    } catch (Failure failure) {
      failed(upload, failure);
    } catch (IOException | RuntimeException failure) {
      log.atError().setCause(failure).addKeyValue("upload", upload.id()).log("upload failed");
      String line = upload.name() + ": a defect of this program; its log says more";
      failed(upload, Failure.of(FailureKind.DEFECT, line, failure));
    }
  }

  private void failed(StoredUpload upload, Failure failure) {
    String line = failure.line();
    log.atInfo().addKeyValue("reason", line).log("upload refused");
    store.failed(upload.id(), line.substring(0, Math.min(line.length(), MAX_LINE)), keptUntil());
    metrics.uploadRejected();
    delete(upload);
    ended(upload.id()).ifPresent(each -> each.completeExceptionally(failure));
  }

  private Optional<CompletableFuture<String>> ended(String id) {
    return Optional.ofNullable(awaited.remove(id));
  }

  private void clearAway() {
    clearAway(clock.instant());
  }

  /** Forgets what nobody went on with. */
  void clearAway(Instant at) {
    for (StoredUpload upload : store.outdated(at)) {
      delete(upload);
      store.delete(upload.id());
    }
  }

  /** What a crash left of an upload that was about to begin. */
  private void clearStrays() {
    try {
      for (String id : parts.ids()) {
        if (store.find(id).isEmpty()) {
          parts.delete(id);
        }
      }
    } catch (IOException e) {
      log.atError().setCause(e).log("what is left of uploads could not be deleted");
    }
  }

  private void delete(StoredUpload upload) {
    try {
      pieces.end(upload);
      parts.delete(upload.id());
    } catch (IOException e) {
      log.atError().setCause(e).addKeyValue("upload", upload.id()).log("could not be deleted");
    }
  }

  private Instant keptUntil() {
    return clock.instant().plus(rules.kept());
  }

  private static Failure cancelled() {
    return Failure.of(FailureKind.UNAVAILABLE, "the upload was cancelled");
  }

  private static Failure stops() {
    return Failure.of(
        FailureKind.UNAVAILABLE,
        "the service stops; what was sent is analysed when it is started again");
  }
}
