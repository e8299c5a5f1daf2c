package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.validation.AngleError;
import dev.femoris.analysis.validation.Quantiles;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The thigh's angle against optical joint angles, right thigh. */
final class RealAngles {

  private static final String FOLDER = "cmu-thigh";
  private static final List<String> MOVEMENTS =
      List.of("SqDL", "SqHalfDL", "SqSL", "SqHalfSL", "DeclineSq", "Lunge");

  private RealAngles() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft =
        new Section.Draft("cmu_thigh", "Thigh angle: squats and lunges with optical angles");
    draft.text(
        """
        CMU-MBL/IMU_Exercise_Prediction, doi:10.1109/JBHI.2024.3368042: one person, one repetition a file, cut in motion without \
        rest before or after, so the orientation's start decides. RMSE of theta after subtracting the median difference. \
        The truth itself is good to 1–3°.""");
    Map<String, Double> rmseDeg = new TreeMap<>();
    List<String> names = data.recordings(FOLDER);
    for (String movement : MOVEMENTS) {
      List<String> files =
          names.stream().filter(n -> n.startsWith(FOLDER + "/" + movement + "_")).toList();
      if (files.isEmpty()) {
        draft.skip(FOLDER + "/" + movement + "_*");
      }
      for (String file : files) {
        progress.at(file);
        measure(exercises, data, file, draft)
            .ifPresent(e -> rmseDeg.put(shortName(file), Math.toDegrees(e.rmsRad())));
      }
    }
    table(draft, rmseDeg);
    return draft.done();
  }

  private static String shortName(String file) {
    return file.substring(FOLDER.length() + 1);
  }

  private static Optional<AngleError> measure(
      ExerciseCatalog exercises, DataFolder data, String file, Section.Draft draft) {
    Optional<Path> recording = data.file(file + ".csv.gz");
    Optional<TruthFile> truth = data.file(file + ".json").map(TruthFile::read);
    if (recording.isEmpty() || truth.isEmpty() || truth.get().angles().isEmpty()) {
      draft.skip(file + " (no true angles beside it)");
      return Optional.empty();
    }
    var analysis =
        RecordingAnalysis.of(
            recording.get(), profile(exercises, truth.get()), Optional.of(Placement.THIGH_RIGHT));
    Optional<AngleError> error =
        AngleError.of(
            truth.get().angles().get(), truth.get().marked(), analysis.analysis().trace());
    if (error.isEmpty()) {
      draft.skip(file + " (no angle was computed)");
    }
    return error;
  }

  /** A movement that this build has no profile for is declared a squat. */
  private static ExerciseProfile profile(ExerciseCatalog catalog, TruthFile truth) {
    return truth.exercise().flatMap(catalog::find).or(() -> catalog.find("squat")).orElseThrow();
  }

  private static void table(Section.Draft draft, Map<String, Double> rmseDeg) {
    draft.head("file", "RMSE °");
    rmseDeg.forEach((file, deg) -> draft.row(file, Cells.of(deg, 2)));
    draft.endTable();
    List<Double> all = new ArrayList<>(rmseDeg.values());
    OptionalDouble median = Quantiles.median(all);
    OptionalDouble worst = all.stream().mapToDouble(Double::doubleValue).max();
    draft.head("over " + all.size() + " files", "ours", "bar");
    draft.row("median RMSE °", "**" + Cells.of(median, 1, 2) + "**", "≤ 2.5");
    draft.row("worst RMSE °", "**" + Cells.of(worst, 1, 2) + "**", "≤ 6");
    draft.endTable();
    if (draft.isComplete()) {
      draft
          .figure("median_rmse_deg", median, 1, 3, 0.05)
          .figure("worst_rmse_deg", worst, 1, 3, 0.1);
    }
  }
}
