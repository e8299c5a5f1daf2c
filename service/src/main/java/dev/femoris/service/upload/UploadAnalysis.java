package dev.femoris.service.upload;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.offline.AnalysisWatch;
import dev.femoris.service.session.RecordingIntake;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredUpload;
import dev.femoris.service.store.UploadStore;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes one upload that came whole a session, or finds the session it is already. */
final class UploadAnalysis {

  private static final double HASHED = 0.1;

  private final UploadStore store;
  private final SessionStore sessions;
  private final PartFolder parts;
  private final RecordingIntake intake;
  private final ExerciseCatalog exercises;
  private final Predicate<StoredUpload> mayBe;

  /**
   * @param mayBe whether its sender may still make sessions of that athlete's
   */
  UploadAnalysis(
      UploadStore store,
      SessionStore sessions,
      PartFolder parts,
      RecordingIntake intake,
      ExerciseCatalog exercises,
      Predicate<StoredUpload> mayBe) {
    this.store = store;
    this.sessions = sessions;
    this.parts = parts;
    this.intake = intake;
    this.exercises = exercises;
    this.mayBe = mayBe;
  }

  /**
   * What became of it.
   *
   * @param duplicate whether the session was there before
   */
  record Outcome(String sessionId, boolean duplicate) {}

  /**
   * @throws Failure with one line for the sender
   */
  Outcome of(StoredUpload upload, AnalysisWatch watch) throws IOException {
    var sent = sent(upload);
    if (sessions.find(sent.sessionId()).isPresent()) {
      return new Outcome(sent.sessionId(), false);
    }
    intake.giveBack(sent);
    if (!mayBe.test(upload)) {
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "%s: the athlete has ended your work together; nothing was kept"
              .formatted(upload.name()));
    }
    Optional<String> same = same(upload, hashed(upload, watch.part(0, HASHED)));
    return same.isPresent()
        ? new Outcome(same.get(), true)
        : new Outcome(intake.take(sent, watch.part(HASHED, 1)).id(), false);
  }

  /** The session that the same recording is already, unless it is to be analysed anew. */
  Optional<String> same(StoredUpload upload, String sha256) {
    return upload.anew() ? Optional.empty() : store.sessionOfSame(upload, sha256);
  }

  private String hashed(StoredUpload upload, AnalysisWatch watch) throws IOException {
    String sha256 = ContentHash.of(parts.file(upload), watch);
    if (upload.sha256().filter(said -> !said.equals(sha256)).isPresent()) {
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "%s: what came has another SHA-256 than was said; send it again"
              .formatted(upload.name()));
    }
    store.hashed(upload.id(), sha256);
    return sha256;
  }

  private RecordingIntake.Sent sent(StoredUpload upload) {
    return new RecordingIntake.Sent(
        "upload-" + upload.id(),
        parts.of(upload),
        profile(upload),
        upload.placement().flatMap(Placement::of),
        upload.loadKg(),
        upload.ownerId());
  }

  private ExerciseProfile profile(StoredUpload upload) {
    return exercises
        .find(upload.exercise())
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "exercise \"%s\": not known any more".formatted(upload.exercise())));
  }
}
