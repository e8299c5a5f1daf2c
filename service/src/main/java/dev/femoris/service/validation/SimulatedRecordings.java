package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Simulated thigh sessions that another simulator made. */
final class SimulatedRecordings {

  private static final String FOLDER = "simulated";
  private static final String WITH_FAULTS = "-faults";

  private SimulatedRecordings() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft = new Section.Draft("simulated_recordings", "Recordings of another simulator");
    draft.text(
        """
        Whole sessions, with walking, set-up, put-down, sensor errors and mounting. In `-faults` some repetitions are partial, dropped \
        or bounced. Exercises this version does not know are skipped. The bars are for the files without faults.""");
    List<String> names = data.recordings(FOLDER);
    if (names.isEmpty()) {
      return draft.skip(FOLDER + "/*").done();
    }
    List<ScoredSession> sessions = new ArrayList<>();
    for (String name : names) {
      score(exercises, data, name, draft, progress).ifPresent(sessions::add);
    }
    table(draft, sessions);
    return draft.done();
  }

  private static Optional<ScoredSession> score(
      ExerciseCatalog exercises,
      DataFolder data,
      String name,
      Section.Draft draft,
      Progress progress) {
    Optional<Path> recording = data.file(name + ".csv.gz");
    Optional<TruthFile> truth = data.file(name + ".json").map(TruthFile::read);
    Optional<ExerciseProfile> exercise =
        truth.flatMap(TruthFile::exercise).flatMap(exercises::find);
    if (truth.filter(TruthFile::isHold).isPresent()) {
      draft.skip(name + " (held, not repeated)");
      return Optional.empty();
    }
    if (recording.isEmpty() || truth.isEmpty() || exercise.isEmpty()) {
      draft.skip(name + " (exercise not known)");
      return Optional.empty();
    }
    progress.at(name);
    var analysis =
        RecordingAnalysis.of(recording.get(), exercise.get(), Optional.of(Placement.THIGH_RIGHT));
    return Optional.of(
        ScoredSession.of(name.substring(FOLDER.length() + 1), truth.get(), analysis.analysis()));
  }

  private static void table(Section.Draft draft, List<ScoredSession> sessions) {
    List<ScoredSession> good =
        sessions.stream().filter(s -> !s.name().endsWith(WITH_FAULTS)).toList();
    List<ScoredSession> faulty =
        sessions.stream().filter(s -> s.name().endsWith(WITH_FAULTS)).toList();
    ScoreTable.head(draft, "recording");
    sessions.forEach(s -> ScoreTable.row(draft, s.name(), List.of(s)));
    ScoreTable.row(draft, "**without faults, pooled**", good);
    ScoreTable.row(draft, "with faults, pooled", faulty);
    draft.endTable();
    draft.text("Without faults, the events apart:");
    ScoreTable.events(draft, good);
    draft.text("All recordings, faults of form:");
    ScoreTable.faults(draft, sessions);
    ScoreTable.figures(draft, "", good);
    ScoreTable.figures(draft, "faults_", faulty);
  }
}
