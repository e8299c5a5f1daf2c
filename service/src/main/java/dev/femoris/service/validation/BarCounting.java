package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Counting from a sensor on the bar, as a radio delivered it. */
final class BarCounting {

  private static final int REPETITIONS = 10;
  private static final List<String> FILES =
      List.of(
          "romanian_deadlift_lifter-f_set1",
          "romanian_deadlift_lifter-f_set2",
          "conventional_deadlift_lifter-a_set1",
          "conventional_deadlift_lifter-h_set1",
          "conventional_deadlift_lifter-h_set2");

  private BarCounting() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft = new Section.Draft("barbell_ble", "Counting: a sensor on the bar");
    draft.text(
        """
        Three lifters, five sets of ten, a sensor on the middle of the bar over Bluetooth: samples arrive in bursts, 28–33 % of the \
        rows repeat the row before, and there are pauses of up to 0.23 s. Only the number is known, and it was checked by a similar \
        method. A bar has no angle: range of motion and form are not judged, tempo is coarse.""");
    draft.head("recording", "expected", "found", "bar", "rejected", "with samples missing");
    for (String file : FILES) {
      add(draft, data, progress, file, exercise(exercises, file));
    }
    return draft.endTable().done();
  }

  private static void add(
      Section.Draft draft,
      DataFolder data,
      Progress progress,
      String file,
      ExerciseProfile exercise) {
    Optional<Path> recording = data.file("barbell-ble/" + file + ".csv.gz");
    if (recording.isEmpty()) {
      draft.skip("barbell-ble/" + file);
      return;
    }
    progress.at("barbell-ble/" + file);
    var found =
        RecordingAnalysis.withoutTrace(recording.get(), exercise, Optional.of(Placement.BARBELL))
            .analysis()
            .result()
            .bar();
    long holed =
        found.sets().stream()
            .flatMap(set -> set.repetitions().stream())
            .filter(repetition -> repetition.samplesMissing())
            .count();
    draft.row(
        file,
        Integer.toString(REPETITIONS),
        Integer.toString(found.repetitionCount()),
        "10, ± 1 at most",
        Integer.toString(found.rejected().size()),
        Long.toString(holed));
    String name = file.replace('-', '_');
    draft.figure(name + "_off", Math.abs(found.repetitionCount() - REPETITIONS), 0);
  }

  private static ExerciseProfile exercise(ExerciseCatalog exercises, String file) {
    String id = file.substring(0, file.indexOf("_lifter"));
    return exercises.find(id).orElseThrow();
  }
}
