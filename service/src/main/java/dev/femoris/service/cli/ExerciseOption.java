package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.stream.Collectors;

/** What {@code --exercise} may say. */
final class ExerciseOption {

  private ExerciseOption() {}

  static ExerciseProfile profile(String id) {
    var catalog = ExerciseCatalog.builtIn();
    return catalog
        .find(id)
        .orElseThrow(() -> Failure.of(FailureKind.USAGE, refusal(id) + known(catalog)));
  }

  private static String refusal(String id) {
    return id.equals("auto")
        ? "--exercise auto: this version does not recognise exercises yet; name one: "
        : "--exercise %s: not known; known are: ".formatted(id);
  }

  private static String known(ExerciseCatalog catalog) {
    return catalog.all().stream().map(ExerciseProfile::id).collect(Collectors.joining(", "));
  }
}
