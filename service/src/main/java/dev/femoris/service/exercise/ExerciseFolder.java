package dev.femoris.service.exercise;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.ExerciseSheet;
import dev.femoris.analysis.exercise.ExerciseSheetException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of exercise sheets: every {@code *.yaml} in it, one exercise each. */
public final class ExerciseFolder {

  private static final String SUFFIX = ".yaml";
  private static final Logger log = LoggerFactory.getLogger(ExerciseFolder.class);

  private final ExerciseCatalog builtIn;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final List<ExerciseProfile> read = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ExerciseFolder(ExerciseCatalog builtIn) {
    this.builtIn = builtIn;
  }

  /**
   * The exercises that come with the program and those of the folder, which go before.
   *
   * @throws Failure when there is no such folder, or with a line for each problem of its sheets
   */
  public static ExerciseCatalog catalog(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Failure.of(
          FailureKind.NO_INPUT, "--exercises %s: there is no such folder".formatted(folder));
    }
    var sheets = new ExerciseFolder(ExerciseCatalog.builtIn());
    sheets(folder).forEach(sheets::read);
    return sheets.catalog();
  }

  private static List<Path> sheets(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      all.stream()
          .filter(file -> file.toString().endsWith(".yml"))
          .forEach(file -> log.warn("{}: is not read; sheets end in {}", file, SUFFIX));
      return all.stream().filter(file -> file.toString().endsWith(SUFFIX)).toList();
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be listed (%s)".formatted(folder, e), e);
    }
  }

  private void read(Path file) {
    try {
      take(file, ExerciseSheet.parse(file.toString(), Files.readString(file)));
    } catch (ExerciseSheetException e) {
      problems.addAll(e.problems());
    } catch (CharacterCodingException e) {
      problems.add("%s: is not UTF-8 text; save it as UTF-8".formatted(file));
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be read (%s)".formatted(file, e), e);
    }
  }

  private void take(Path file, ExerciseProfile exercise) {
    Path first = files.putIfAbsent(exercise.id(), file);
    if (first != null) {
      problems.add(
          "%s: the id %s is already that of %s; give one of them another"
              .formatted(file, exercise.id(), first));
      return;
    }
    if (builtIn.find(exercise.id()).isPresent()) {
      log.info("{}: takes the place of the built-in {}", file, exercise.id());
    }
    read.add(exercise);
  }

  private ExerciseCatalog catalog() {
    ExerciseCatalog catalog = builtIn.with(read);
    for (ExerciseProfile exercise : read) {
      exercise.alike().stream()
          .filter(id -> catalog.find(id).isEmpty())
          .forEach(id -> problems.add(unknown(exercise, id)));
    }
    if (!problems.isEmpty()) {
      throw Failure.of(FailureKind.BAD_INPUT, problems);
    }
    return catalog;
  }

  private String unknown(ExerciseProfile exercise, String id) {
    return "%s: 'alike' names %s, and there is no such exercise; correct it or leave it out"
        .formatted(files.get(exercise.id()), id);
  }
}
