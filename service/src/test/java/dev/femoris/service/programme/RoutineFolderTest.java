package dev.femoris.service.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.programme.Routine;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.service.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutineFolderTest {

  private static final String BEGINNER =
      RoutineCatalog.builtIn().find("beginner").orElseThrow().text();

  @TempDir private Path folder = Path.of("");

  private RoutineCatalog catalog() {
    return RoutineFolder.catalog(folder, ExerciseCatalog.builtIn());
  }

  @Test
  void oneOfTheirOwnIsAddedAndOneOfTheSameIdTakesTheBuiltInsPlace() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), BEGINNER.replace("name: Beginner", "name: Ours"));
    Files.writeString(folder.resolve("b.yaml"), BEGINNER.replace("id: beginner", "id: club"));
    assertThat(catalog().all())
        .extracting(Routine::id)
        .containsExactly("beginner", "intermediate", "advanced", "club");
    assertThat(catalog().find("beginner").orElseThrow().routine().name()).isEqualTo("Ours");
  }

  @Test
  void everythingWrongIsToldAtOnceALineEach() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        BEGINNER
            .replace("sessions_per_week: 2", "sessions_per_week: 9")
            .replace("weeks: 6", "weeks: many"));
    Files.writeString(folder.resolve("b.yaml"), "id: [");
    var refused = catchThrowableOfType(Failure.class, this::catalog);
    assertThat(refused.lines()).hasSize(4).allMatch(line -> line.contains(".yaml, line "));
  }
}
