package dev.femoris.service.programme;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseSheetException;
import dev.femoris.analysis.programme.Routine;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.analysis.programme.RoutineSheet;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of routines: every {@code *.yaml} in it, one routine each. */
public final class RoutineFolder {

  private final ExerciseCatalog exercises;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final List<RoutineCatalog.Entry> read = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private RoutineFolder(ExerciseCatalog exercises) {
    this.exercises = exercises;
  }

  /**
   * The routines that come with the program and those of the folder, which go before.
   *
   * @throws Failure when there is no such folder, or with a line for each problem of its sheets
   */
  public static RoutineCatalog catalog(Path folder, ExerciseCatalog exercises) {
    if (!Files.isDirectory(folder)) {
      throw Failure.of(
          FailureKind.NO_INPUT, "--routines %s: there is no such folder".formatted(folder));
    }
    var sheets = new RoutineFolder(exercises);
    sheets(folder).forEach(sheets::read);
    if (!sheets.problems.isEmpty()) {
      throw Failure.of(FailureKind.BAD_INPUT, sheets.problems);
    }
    return RoutineCatalog.builtIn().with(sheets.read);
  }

  private static List<Path> sheets(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be listed (%s)".formatted(folder, e), e);
    }
  }

  private void read(Path file) {
    try {
      String text = Files.readString(file);
      take(
          file,
          new RoutineCatalog.Entry(RoutineSheet.parse(file.toString(), text, exercises), text));
    } catch (ExerciseSheetException e) {
      problems.addAll(e.problems());
    } catch (CharacterCodingException e) {
      problems.add("%s: is not UTF-8 text; save it as UTF-8".formatted(file));
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be read (%s)".formatted(file, e), e);
    }
  }

  private void take(Path file, RoutineCatalog.Entry entry) {
    Routine routine = entry.routine();
    Path first = files.putIfAbsent(routine.id(), file);
    if (first != null) {
      problems.add(
          "%s: the id %s is already that of %s; give one of them another"
              .formatted(file, routine.id(), first));
    } else {
      read.add(entry);
    }
  }
}
