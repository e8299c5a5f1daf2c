package dev.femoris.service.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.service.cli.FemorisCommand;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseFolderTest {

  private static final Path PROJECT = Path.of("..", "analysis", "exercises");

  @TempDir private Path folder;

  @Test
  void theProjectsOwnSheetsAreGoodAndAddToTheBuiltInOnes() {
    ExerciseCatalog all = ExerciseFolder.catalog(PROJECT);
    assertThat(all.find("hip_thrust")).isPresent();
    assertThat(all.all()).containsAll(ExerciseCatalog.builtIn().all());
  }

  @Test
  void aSheetWithTheIdOfABuiltInExerciseTakesItsPlace() throws IOException {
    write(
        "mine.yaml", hipThrust().replace("hip_thrust", "squat").replace("usual: 38", "usual: 40"));
    ExerciseCatalog all = ExerciseFolder.catalog(folder);
    assertThat(all.all()).hasSameSizeAs(ExerciseCatalog.builtIn().all());
    assertThat(all.find("squat").orElseThrow().romRad()).isEqualTo(Math.toRadians(40));
  }

  @Test
  void onlyFilesThatEndInYamlAreSheets() throws IOException {
    write("notes.txt", "buy tape");
    write("old.yaml.bak", "id: ???");
    assertThat(ExerciseFolder.catalog(folder).all()).isEqualTo(ExerciseCatalog.builtIn().all());
  }

  @Test
  void theProblemsOfAllSheetsAreSaid() throws IOException {
    write("a.yaml", hipThrust().replace("sensor: thigh", "sensor: wrist"));
    write("b.yaml", hipThrust().replace("glute_bridge", "glute_bride"));
    write("c.yaml", hipThrust());
    Files.write(folder.resolve("d.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xff});
    Failure failure = catchThrowableOfType(Failure.class, () -> ExerciseFolder.catalog(folder));
    assertThat(failure.kind()).isEqualTo(FailureKind.BAD_INPUT);
    assertThat(failure.lines())
        .containsExactly(
            folder.resolve("a.yaml")
                + ", line 6: 'sensor' must be one of thigh, shank, not 'wrist'",
            folder.resolve("c.yaml")
                + ": the id hip_thrust is already that of "
                + folder.resolve("b.yaml")
                + "; give one of them another",
            folder.resolve("d.yaml") + ": is not UTF-8 text; save it as UTF-8",
            folder.resolve("b.yaml")
                + ": 'alike' names glute_bride, and there is no such exercise; correct it or leave"
                + " it out");
  }

  @Test
  void aBadSheetStopsEveryCommandWithALineForEachProblem() throws IOException {
    write("a.yaml", hipThrust().replace("sensor: thigh", "sensor: wrist").replace("38,", "3,"));
    for (List<String> command :
        List.of(
            List.of("analyze", "x.csv", "--exercise", "squat"),
            List.of("demo", "--once"),
            List.of("serve"),
            List.of("replay", "x.csv", "--exercise", "squat"),
            List.of("simulate", "--exercise", "squat"),
            List.of("validate", "--check"))) {
      var err = new StringWriter();
      int exitCode =
          FemorisCommand.run(
              new PrintWriter(new StringWriter()), new PrintWriter(err), with(command));
      assertThat(exitCode).as("%s", command).isEqualTo(65);
      assertThat(err.toString().lines())
          .as("%s", command)
          .hasSize(2)
          .allMatch(line -> line.startsWith("femoris: " + folder.resolve("a.yaml") + ", line "));
    }
  }

  @Test
  void aFolderThatIsNotThereIsCode66() {
    Path missing = folder.resolve("none");
    Failure failure = catchThrowableOfType(Failure.class, () -> ExerciseFolder.catalog(missing));
    assertThat(failure.kind()).isEqualTo(FailureKind.NO_INPUT);
    assertThat(failure.line()).isEqualTo("--exercises " + missing + ": there is no such folder");
  }

  private String[] with(List<String> command) {
    String[] all = command.toArray(new String[command.size() + 2]);
    all[command.size()] = "--exercises";
    all[command.size() + 1] = folder.toString();
    return all;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String hipThrust() throws IOException {
    return Files.readString(PROJECT.resolve("hip_thrust.yaml"));
  }
}
