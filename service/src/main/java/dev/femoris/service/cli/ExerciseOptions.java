package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.service.exercise.ExerciseFolder;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which exercises there are: an option of the commands that name one. */
final class ExerciseOptions {

  /** Where the launcher says the project's own folder is. */
  private static final String DEFAULT_FOLDER = "femoris.exercises";

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Folder of exercise sheets, *.yaml (default: analysis/exercises, if there).")
  private @Nullable Path folder;

  /** The exercises that come with the program and those of the folder. */
  ExerciseCatalog catalog() {
    return Optional.ofNullable(folder)
        .or(ExerciseOptions::defaultFolder)
        .map(ExerciseFolder::catalog)
        .orElseGet(ExerciseCatalog::builtIn);
  }

  private static Optional<Path> defaultFolder() {
    return Optional.ofNullable(System.getProperty(DEFAULT_FOLDER))
        .map(Path::of)
        .filter(Files::isDirectory);
  }

  /** The exercise that {@code --exercise} names. */
  ExerciseProfile profile(String id) {
    return profile(catalog(), id);
  }

  static ExerciseProfile profile(ExerciseCatalog catalog, String id) {
    return catalog
        .find(id)
        .orElseThrow(() -> Failure.of(FailureKind.USAGE, refusal(id) + known(catalog)));
  }

  private static String refusal(String id) {
    return id.equals(SessionResult.AUTO)
        ? "--exercise auto: goes with analyze, which sees the whole session; name one: "
        : "--exercise %s: not known; known are: ".formatted(id);
  }

  private static String known(ExerciseCatalog catalog) {
    return catalog.all().stream().map(ExerciseProfile::id).collect(Collectors.joining(", "));
  }
}
