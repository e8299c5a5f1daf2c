package dev.femoris.service.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.Folders;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.offline.HeldAgainst;
import dev.femoris.service.offline.RecordingAnalysis;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recordings sent as files: stored, analysed and reported like a session. Thread-safe. */
public final class UploadDesk {

  private static final int MAX_NAME = 100;

  private final Path rawFolder;
  private final ExerciseCatalog exercises;
  private final SessionStore store;
  private final SessionReports reports;
  private final SessionArchive archive;

  UploadDesk(
      Path rawFolder,
      ExerciseCatalog exercises,
      SessionStore store,
      SessionReports reports,
      SessionArchive archive) {
    this.rawFolder = rawFolder;
    this.exercises = exercises;
    this.store = store;
    this.reports = reports;
    this.archive = archive;
  }

  /**
   * Takes one recording. When it cannot be used nothing of it stays.
   *
   * @param fileName as the sender calls it
   * @param exercise the contract's id
   * @param placement where the sensor was worn, when the sender says so
   * @param loadKg weight lifted, when the sender says so
   * @param ownerId the account whose session it becomes
   * @throws Failure with one line for the sender
   */
  public StoredSession take(
      String fileName,
      InputStream content,
      String exercise,
      Optional<String> placement,
      Optional<String> loadKg,
      OptionalLong ownerId)
      throws IOException {
    var profile = profile(exercise);
    var place = placement.map(UploadDesk::place);
    var against =
        HeldAgainst.NOTHING
            .among(exercises)
            .withLoadKg(loadKg.map(UploadDesk::load).orElse(OptionalDouble.empty()));
    String id = "upload-" + UUID.randomUUID();
    Path folder = rawFolder.resolve(id);
    boolean kept = false;
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(safeName(fileName));
      Files.copy(content, file);
      var session = analysed(id, file, profile, place, against, ownerId);
      kept = true;
      return session;
    } finally {
      if (!kept) {
        Folders.delete(folder);
      }
    }
  }

  /** The one recording in an upload's folder. */
  static Path recordingIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private StoredSession analysed(
      String id,
      Path file,
      ExerciseProfile profile,
      Optional<Placement> place,
      HeldAgainst against,
      OptionalLong ownerId)
      throws IOException {
    RecordingAnalysis analysed = analyse(file, profile, place, against);
    var result = analysed.analysis().result();
    var session = row(id, analysed, result.repetitionCount()).ownedBy(ownerId);
    reports.write(
        id, new SessionSignals.Analysed(analysed.facts(), analysed.setup(), analysed.analysis()));
    store.insert(session);
    archive.putResult(id, result, AnalysisJson.pretty(result, analysed.facts()));
    return session;
  }

  /** A message for the sender names the file, not our folders. */
  private RecordingAnalysis analyse(
      Path file, ExerciseProfile profile, Optional<Placement> place, HeldAgainst against) {
    try {
      return RecordingAnalysis.of(file, profile, place, against);
    } catch (Failure failure) {
      String line = failure.line().replace(file.toString(), String.valueOf(file.getFileName()));
      throw Failure.of(failure.kind(), line, failure);
    }
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

  private ExerciseProfile profile(String exercise) {
    return exercises
        .find(exercise)
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "exercise \"%s\": not known; known are: %s"
                        .formatted(
                            exercise,
                            exercises.all().stream()
                                .map(ExerciseProfile::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static Placement place(String id) {
    return Placement.of(id)
        .orElseThrow(
            () -> Failure.of(FailureKind.USAGE, "placement \"%s\": not known".formatted(id)));
  }

  private static OptionalDouble load(String kg) {
    OptionalDouble load = Declaration.loadKg(kg);
    if (load.isEmpty()) {
      throw Failure.of(
          FailureKind.USAGE,
          "load_kg \"%s\": must be a number above 0 and below 1000".formatted(kg));
    }
    return load;
  }

  private static String safeName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[._]+", "");
    String last = plain.substring(Math.max(0, plain.length() - MAX_NAME));
    return last.isEmpty() ? "recording.csv" : last;
  }
}
