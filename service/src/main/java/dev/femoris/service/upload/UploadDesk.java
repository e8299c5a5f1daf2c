package dev.femoris.service.upload;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.UploadAnswers;
import dev.femoris.service.message.UploadRequest;
import dev.femoris.service.store.StoredUpload;
import dev.femoris.service.store.UploadState;
import dev.femoris.service.store.UploadStore;
import dev.femoris.service.upload.UploadRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** What the web side may ask of uploads, from any thread. Who may is not asked here. */
public final class UploadDesk {

  private static final int LISTED = 200;
  private static final long ROOM_BYTES = 64L << 20;

  private final UploadStore store;
  private final PartFolder parts;
  private final Pieces pieces;
  private final UploadQueue queue;
  private final UploadAnalysis analysis;
  private final UploadWords words;
  private final UploadRules rules;
  private final InstantSource clock;

  UploadDesk(
      UploadStore store,
      PartFolder parts,
      UploadQueue queue,
      UploadAnalysis analysis,
      Pieces pieces,
      UploadWords words,
      UploadRules rules,
      InstantSource clock) {
    this.store = store;
    this.parts = parts;
    this.pieces = pieces;
    this.queue = queue;
    this.analysis = analysis;
    this.words = words;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What a request to begin one was answered with.
   *
   * @param isNew whether this request began it
   */
  public record Begun(UploadAnswers.Shown shown, boolean isNew) {}

  /**
   * Begins an upload; the same request of the same account again gives the one it began. When its
   * hash says that the recording is a session already, the upload is done at once.
   *
   * @param begunBy the account that sends it
   * @param ownerId the account whose session it becomes
   * @throws Failure (USAGE) with one line when something said of it cannot be
   * @throws UploadRefusedException when there is no room for it
   */
  public synchronized Begun begin(UploadRequest asked, OptionalLong begunBy, OptionalLong ownerId)
      throws IOException {
    Optional<StoredUpload> before = asked.key().flatMap(key -> store.find(begunBy, key));
    if (before.isPresent()) {
      return new Begun(shown(before.get()), false);
    }
    StoredUpload upload = checked(asked, begunBy, ownerId);
    var same = upload.sha256().flatMap(sha256 -> analysis.same(upload, sha256));
    if (same.isEmpty()) {
      parts.make(upload);
    }
    store.insert(upload);
    same.ifPresent(session -> store.done(upload.id(), session, true, upload.keptUntil()));
    return new Begun(find(upload.id()).orElseThrow(), true);
  }

  /**
   * Appends what {@code body} gives; when all has come, it waits to be analysed.
   *
   * @param offset where it begins
   * @throws UploadRefusedException when it does not fit what is there
   * @throws IOException when the sender is gone; what came is kept
   */
  public UploadAnswers.Shown append(String id, long offset, InputStream body) throws IOException {
    StoredUpload upload = stored(id);
    if (upload.state() != UploadState.RECEIVING) {
      throw new UploadRefusedException(
          Reason.WRONG_OFFSET, "%s: nothing of it is missing".formatted(upload.name()));
    }
    boolean whole = false;
    try {
      whole = pieces.append(upload, offset, body) == upload.sizeBytes();
    } finally {
      store.keep(id, keptUntil());
    }
    if (whole && store.step(id, UploadState.RECEIVING, UploadState.WAITING, keptUntil())) {
      pieces.end(upload);
      queue.add(upload);
    }
    return shown(stored(id));
  }

  /** As it is now. */
  public Optional<UploadAnswers.Shown> find(String id) {
    return store.find(id).map(this::shown);
  }

  /** What the account has begun: all under way, and what ended lately; the newest first. */
  public List<UploadAnswers.Shown> of(OptionalLong begunBy) {
    return store.kept(begunBy, clock.instant(), LISTED).stream().map(this::shown).toList();
  }

  /** Cancels one that is under way; one that is over is no longer listed. */
  public void cancel(String id) throws IOException {
    StoredUpload upload = stored(id);
    for (UploadState from : UploadState.values()) {
      if (from.isUnderWay() && store.step(id, from, UploadState.CANCELLED, keptUntil())) {
        pieces.end(upload);
        queue.stop(id);
        if (from != UploadState.RUNNING) {
          parts.delete(id);
        }
        return;
      }
    }
    store.keep(id, clock.instant());
  }

  /**
   * Takes a whole file in one go and waits for its session. One that fails leaves nothing.
   *
   * @return the session's id
   * @throws Failure with one line for the sender
   */
  public String takeWhole(
      UploadRequest asked, InputStream content, OptionalLong begunBy, OptionalLong ownerId)
      throws IOException {
    UploadAnswers.Shown begun = begin(asked, begunBy, ownerId).shown();
    String id = begun.upload().id();
    var outcome = queue.outcome(id);
    try {
      append(id, 0, content);
      return outcome.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof Failure failure ? failure : failed;
    } finally {
      forgetUnlessKept(id);
    }
  }

  /** What became a session stays, and what is analysed at the next start. */
  private void forgetUnlessKept(String id) throws IOException {
    UploadState state = stored(id).state();
    switch (state) {
      case WAITING, RUNNING, DONE -> {
        // It stays.
      }
      case RECEIVING, FAILED, CANCELLED -> {
        cancel(id);
        store.delete(id);
      }
    }
  }

  private UploadAnswers.Shown shown(StoredUpload upload) {
    return new UploadAnswers.Shown(upload, offset(upload), queue.progress(upload));
  }

  private long offset(StoredUpload upload) {
    if (upload.state() != UploadState.RECEIVING) {
      return upload.state() == UploadState.CANCELLED ? 0 : upload.sizeBytes();
    }
    try {
      return parts.length(upload);
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, upload.name() + ": cannot be read", e);
    }
  }

  private StoredUpload stored(String id) {
    return store
        .find(id)
        .orElseThrow(() -> Failure.of(FailureKind.NO_INPUT, "there is no such upload"));
  }

  private StoredUpload checked(UploadRequest asked, OptionalLong begunBy, OptionalLong ownerId)
      throws IOException {
    boolean taken = false;
    try {
      String id = UUID.randomUUID().toString();
      StoredUpload upload = words.checked(asked, id, begunBy, ownerId, clock.instant());
      requireRoom(upload);
      taken = true;
      return upload;
    } finally {
      if (!taken) {
        queue.refused();
      }
    }
  }

  private void requireRoom(StoredUpload upload) throws IOException {
    List<StoredUpload> others = store.underWay(upload.begunBy());
    if (others.size() >= rules.maxUnderWay()) {
      throw new UploadRefusedException(
          Reason.TOO_MANY,
          "%d uploads are under way, the most there may be; wait for one, or cancel it"
              .formatted(others.size()));
    }
    long bytes = others.stream().mapToLong(StoredUpload::sizeBytes).sum();
    if (bytes + upload.sizeBytes() > rules.maxAccountBytes()) {
      throw new UploadRefusedException(
          Reason.TOO_MANY,
          "%d MiB are under way, and %d MiB together are the most; wait for one, or cancel it"
              .formatted(bytes >> 20, rules.maxAccountBytes() >> 20));
    }
    if (parts.usableBytes() - upload.sizeBytes() < ROOM_BYTES) {
      throw new UploadRefusedException(
          Reason.NO_ROOM,
          "%s: the service's disk is too full for it; tell whoever runs it"
              .formatted(upload.name()));
    }
  }

  private Instant keptUntil() {
    return clock.instant().plus(rules.kept());
  }
}
