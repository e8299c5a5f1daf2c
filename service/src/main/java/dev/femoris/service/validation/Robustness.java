package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.SignalChange;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.offline.RecordingAnalysis;
import dev.femoris.service.offline.RecordingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The same recordings as another sensor, strap or radio would have delivered them. */
final class Robustness {

  private static final String FOLDER = "simulated";
  private static final double SHARE_BAR = 0.01;
  private static final double MS_BAR = 20;

  /** A recording that is delivered in several ways. */
  private record Known(String name, ExerciseProfile exercise, TruthFile truth, Path file) {}

  private Robustness() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft = new Section.Draft("robustness", "The same recordings, delivered otherwise");
    draft.text(
        """
        The recordings of the other simulator without faults, changed one way at a time; resampled ones are interpolated. The bars: at most \
        %.0f %% of F1 and %.0f ms of the boundaries' median lost against the recordings as they are."""
            .formatted(100 * SHARE_BAR, MS_BAR));
    List<Known> recordings = recordings(exercises, data);
    if (recordings.isEmpty()) {
      return draft.skip(FOLDER + "/*-1").done();
    }
    draft.head("change", "F1", "missed", "false", "boundary median ms", "F1 lost", "ms lost");
    Score base = score(SignalChange.NONE, recordings, progress);
    for (SignalChange change : SignalChange.values()) {
      row(
          draft,
          change,
          base,
          change == SignalChange.NONE ? base : score(change, recordings, progress));
    }
    return draft.endTable().done();
  }

  private static List<Known> recordings(ExerciseCatalog exercises, DataFolder data) {
    List<Known> known = new ArrayList<>();
    for (String name : data.recordings(FOLDER)) {
      Optional<Path> file = data.file(name + ".csv.gz");
      Optional<TruthFile> truth = data.file(name + ".json").map(TruthFile::read);
      Optional<ExerciseProfile> exercise =
          truth.flatMap(TruthFile::exercise).flatMap(exercises::find);
      if (file.isPresent()
          && exercise.isPresent()
          && !truth.orElseThrow().isHold()
          && !name.endsWith("-faults")) {
        known.add(new Known(name, exercise.get(), truth.orElseThrow(), file.get()));
      }
    }
    return known;
  }

  private static Score score(SignalChange change, List<Known> recordings, Progress progress) {
    List<ScoredSession> sessions = new ArrayList<>();
    for (Known known : recordings) {
      progress.at("%s, %s".formatted(known.name(), change.description()));
      SensorRecording sensor =
          RecordingFile.read(known.file())
              .sensor(Optional.of(Placement.THIGH_RIGHT), known.exercise())
              .recording();
      var changed =
          SensorRecording.of(
              sensor.placement(), change.of(samples(sensor), known.name().hashCode()));
      sessions.add(
          ScoredSession.of(
              known.name(), known.truth(), RecordingAnalysis.of(changed, known.exercise())));
    }
    return ScoreTable.pooled(sessions);
  }

  private static List<ImuSample> samples(SensorRecording sensor) {
    List<ImuSample> all = new ArrayList<>(sensor.size());
    sensor.forEach(all::add);
    return all;
  }

  private static void row(Section.Draft draft, SignalChange change, Score base, Score score) {
    OptionalDouble medianS = score.boundaryS(e -> true, 0.5);
    double lost = base.f1().orElse(0) - score.f1().orElse(0);
    double lostMs = 1000 * (medianS.orElse(1) - base.boundaryS(e -> true, 0.5).orElse(0));
    draft.row(
        change.description(),
        Cells.of(score.f1(), 1, 4),
        Integer.toString(score.missed()),
        Integer.toString(score.wrong()),
        Cells.of(medianS, Cells.MS, 1),
        Cells.of(100 * lost, 2) + " %",
        Cells.of(lostMs, 1));
    draft
        .figure(change.id() + "_f1", score.f1(), 1, 4, -0.005)
        .figure(change.id() + "_boundary_median_ms", medianS, Cells.MS, 1, 2);
  }
}
