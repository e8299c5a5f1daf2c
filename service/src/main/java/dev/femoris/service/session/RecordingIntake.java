package dev.femoris.service.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.file.Folders;
import dev.femoris.service.offline.AnalysisWatch;
import dev.femoris.service.offline.HeldAgainst;
import dev.femoris.service.offline.ReadLimits;
import dev.femoris.service.offline.RecordingAnalysis;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes sessions of recordings that came as files. Thread-safe, one recording at a time. */
public final class RecordingIntake {

  private static final double ANALYSED = 0.85;

  private final Path rawFolder;
  private final ExerciseCatalog exercises;
  private final SessionStore store;
  private final SessionReports reports;
  private final ReadLimits limits;

  RecordingIntake(
      Path rawFolder, ExerciseCatalog exercises, SessionStore store, SessionReports reports) {
    this.rawFolder = rawFolder;
    this.exercises = exercises;
    this.store = store;
    this.reports = reports;
    this.limits = ReadLimits.of(Runtime.getRuntime().maxMemory());
  }

  /**
   * A recording and what was said of it.
   *
   * @param sessionId of the session it becomes
   * @param folder with the file and nothing else; it becomes the session's
   * @param placement where the sensor was worn, when the sender says so
   * @param loadKg weight lifted, when the sender says so
   * @param ownerId the account whose session it becomes
   */
  public record Sent(
      String sessionId,
      Path folder,
      ExerciseProfile exercise,
      Optional<Placement> placement,
      OptionalDouble loadKg,
      OptionalLong ownerId) {}

  /**
   * Analyses and reports it; the session is there, complete, when this returns. Of one that cannot
   * be used, or whose watch throws, only the folder stays, as it was.
   *
   * @throws Failure with one line for the sender
   */
  public synchronized StoredSession take(Sent sent, AnalysisWatch watch) throws IOException {
    Path raw = rawFolder.resolve(sent.sessionId());
    boolean kept = false;
    try {
      var analysed = analysed(sent, watch.part(0, ANALYSED));
      watch.at(ANALYSED);
      reports.write(
          sent.sessionId(),
          new SessionSignals.Analysed(analysed.facts(), analysed.setup(), analysed.analysis()));
      watch.at(1);
      Files.move(sent.folder(), raw, StandardCopyOption.ATOMIC_MOVE);
      var session = inserted(sent, analysed);
      kept = true;
      return session;
    } finally {
      if (!kept) {
        Folders.delete(reports.folder(sent.sessionId()));
        giveBack(sent);
      }
    }
  }

  /** Puts the file back where it came from if it was to become a session and did not. */
  public void giveBack(Sent sent) throws IOException {
    Path raw = rawFolder.resolve(sent.sessionId());
    if (Files.isDirectory(raw) && !Files.exists(sent.folder())) {
      Files.move(raw, sent.folder(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The one recording in an upload's folder. */
  static Path recordingIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  /** A message for the sender names the file, not our folders. */
  private RecordingAnalysis analysed(Sent sent, AnalysisWatch watch) throws IOException {
    Path file = recordingIn(sent.folder());
    try {
      return RecordingAnalysis.of(
          file,
          sent.exercise(),
          sent.placement(),
          HeldAgainst.NOTHING.among(exercises).withLoadKg(sent.loadKg()),
          limits,
          watch);
    } catch (Failure failure) {
      String line = failure.line().replace(file.toString(), String.valueOf(file.getFileName()));
      throw Failure.of(failure.kind(), line, failure);
    }
  }

  private StoredSession inserted(Sent sent, RecordingAnalysis analysed) {
    var result = analysed.analysis().result();
    var session = row(sent.sessionId(), analysed, result.repetitionCount()).ownedBy(sent.ownerId());
    store.insert(
        session,
        SessionArchive.stored(
            sent.sessionId(), result, AnalysisJson.pretty(result, analysed.facts())));
    return session;
  }

  private static StoredSession row(String id, RecordingAnalysis analysed, int repetitions) {
    Instant now = Instant.now();
    return new StoredSession(
        id,
        StoredSession.UPLOAD,
        0,
        Optional.of(analysed.setup().exercise().id()),
        analysed.setup().placement().id(),
        analysed.facts().file(),
        Optional.empty(),
        SessionState.ENDED,
        Optional.of(EndReason.FILE.id()),
        now,
        Optional.of(now),
        OptionalDouble.of(analysed.setup().sampleRateHz()),
        repetitions,
        OptionalLong.empty(),
        Optional.empty(),
        analysed.facts().loadKg());
  }
}
