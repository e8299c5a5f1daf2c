package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.validation.DataFolder;
import dev.femoris.service.validation.Figure;
import dev.femoris.service.validation.ToleranceFile;
import dev.femoris.service.validation.ValidationPage;
import dev.femoris.service.validation.ValidationTable;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code femoris validate}: how good the analysis is, measured. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Measures the analysis on public and simulated recordings; writes the table.",
    subcommands = RoundingCommand.class)
final class ValidateCommand implements Callable<Integer> {

  private static final String DOCS = "analysis/docs";
  private static final String TOLERANCES = "validation-tolerances.csv";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ExerciseOptions exercises = new ExerciseOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of recordings (default: shared/data beside the project).")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The page (default: analysis/docs/validation.md); validation-tolerances.csv is beside it.")
  private @Nullable Path out;

  @Option(
      names = "--check",
      description = "Write nothing; exit 1 when a figure got worse than its tolerance.")
  private boolean check;

  @Override
  public Integer call() {
    Path here = Path.of("").toAbsolutePath();
    ExerciseCatalog catalog = exercises.catalog();
    Path page = out == null ? docs(here).resolve("validation.md") : out;
    Path tolerances = page.resolveSibling(TOLERANCES);
    List<Figure> allowed = check ? ToleranceFile.read(tolerances) : List.of();
    DataFolder folder = data == null ? DataFolder.beside(here) : DataFolder.at(data);
    ValidationTable table = ValidationTable.measure(catalog, folder, this::progress);
    table
        .sections()
        .forEach(section -> section.skipped().forEach(what -> progress("skipped: " + what)));
    return check ? compare(table, allowed) : write(table, page, tolerances);
  }

  static Path docs(Path here) {
    return Stream.<Path>iterate(here, p -> p != null, Path::getParent)
        .map(p -> p.resolve(DOCS))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "--out FILE: %s is not in the project's folder, so say where to write"
                        .formatted(here)));
  }

  private int write(ValidationTable table, Path page, Path tolerances) {
    WholeFile.writeText(page, ValidationPage.markdown(table));
    WholeFile.writeText(tolerances, ToleranceFile.text(table.figures()));
    say("validation: " + page);
    return 0;
  }

  private int compare(ValidationTable table, List<Figure> allowed) {
    List<String> worse = table.worseThan(allowed);
    worse.forEach(this::say);
    if (worse.isEmpty()) {
      say("%d figures measured, none worse than its tolerance".formatted(table.figures().size()));
    }
    return worse.isEmpty() ? 0 : 1;
  }

  private void say(String line) {
    PrintWriter to = spec.commandLine().getOut();
    to.println(line);
    to.flush();
  }

  private void progress(String line) {
    PrintWriter to = spec.commandLine().getErr();
    to.println(line);
    to.flush();
  }
}
