package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.validation.AngleError;
import dev.femoris.analysis.validation.Quantiles;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
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
        rest before or after, so the orientation's start decides. RMSE of theta after subtracting the median difference; \
        range: largest minus smallest angle of the file. The truth itself is good to 1–3°.""");
    Map<String, AngleError> errors = new TreeMap<>();
    List<String> names = data.recordings(FOLDER);
    for (String movement : MOVEMENTS) {
      List<String> files =
          names.stream().filter(n -> n.startsWith(FOLDER + "/" + movement + "_")).toList();
      if (files.isEmpty()) {
        draft.skip(FOLDER + "/" + movement + "_*");
      }
      for (String file : files) {
        progress.at(file);
        measure(exercises, data, file, draft).ifPresent(e -> errors.put(shortName(file), e));
      }
    }
    table(draft, errors);
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

  private static void table(Section.Draft draft, Map<String, AngleError> errors) {
    draft.head("file", "RMSE °", "range, ours − optical °");
    errors.forEach(
        (file, e) ->
            draft.row(
                file,
                Cells.of(Math.toDegrees(e.rmsRad()), 2),
                "%+.1f".formatted(Math.toDegrees(e.rangeErrorRad()))));
    draft.endTable();
    List<Double> rmse = errors.values().stream().map(AngleError::rmsRad).toList();
    List<Double> range = errors.values().stream().map(e -> Math.abs(e.rangeErrorRad())).toList();
    draft.head("over " + errors.size() + " files", "ours", "bar");
    bar(draft, "median RMSE °", Quantiles.median(rmse), "≤ 1.5");
    bar(draft, "worst RMSE °", worst(rmse), "≤ 5");
    bar(draft, "median error of the range °", Quantiles.median(range), "");
    bar(draft, "worst error of the range °", worst(range), "≤ 4");
    draft.endTable();
    if (draft.isComplete()) {
      draft
          .figure("median_rmse_deg", Quantiles.median(rmse), Cells.DEG, 3, 0.05)
          .figure("worst_rmse_deg", worst(rmse), Cells.DEG, 3, 0.1)
          .figure("median_range_error_deg", Quantiles.median(range), Cells.DEG, 3, 0.1)
          .figure("worst_range_error_deg", worst(range), Cells.DEG, 3, 0.2);
    }
  }

  private static OptionalDouble worst(List<Double> all) {
    return all.stream().mapToDouble(Double::doubleValue).max();
  }

  private static void bar(Section.Draft draft, String what, OptionalDouble rad, String bar) {
    draft.row(what, "**" + Cells.of(rad, Cells.DEG, 2) + "**", bar);
  }
}
