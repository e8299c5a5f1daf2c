package dev.femoris.service.cli;

import dev.femoris.service.archive.AthleteImport;
import dev.femoris.service.athlete.AthleteRecords;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.FolderLock;
import dev.femoris.service.file.OwnerFile;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris athlete}: everything about one athlete, while no service runs. */
@Command(
    name = "athlete",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Lists athletes; gives out, takes in or deletes everything about one; stop the service"
            + " first.")
final class AthleteCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what to do is needed: list, export, import, adopt or delete");
  }

  private interface Work {
    void with(AthleteRecords records) throws IOException;
  }

  private static void work(StorageOptions storage, Work work) throws IOException {
    ServiceConfig config = storage.existing();
    try (var lock = FolderLock.take(config.dataFolder());
        var database = Database.of(config.databaseServer(), config.databaseFile())) {
      work.with(new AthleteRecords(config, database, ProgramVersion.text()));
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Names that are known.")
  int list(@Mixin StorageOptions storage) throws IOException {
    work(storage, records -> records.names().forEach(this::say));
    return 0;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the archive: a zip with rows, results, packets and reports.")
  int export(
      @Mixin StorageOptions storage,
      @Parameters(paramLabel = "NAME", description = "As sessions are labelled.") String name,
      @Parameters(paramLabel = "FILE", description = "The zip.") Path file)
      throws IOException {
    work(
        storage,
        records ->
            WholeFile.write(
                file,
                partial -> {
                  try (var out = OwnerFile.open(partial)) {
                    records.export(name, out);
                  }
                }));
    say("export: " + file);
    return 0;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Takes in what 'athlete export' wrote, here or elsewhere.")
  int take(
      @Mixin StorageOptions storage,
      @Parameters(paramLabel = "FILE", description = "The zip.") Path file,
      @Option(
              names = "--as",
              paramLabel = "NAME",
              description = "An athlete's account or a label (default: the name in the archive).")
          @Nullable String name)
      throws IOException {
    ServiceConfig config = storage.checked();
    try (var lock = FolderLock.take(config.dataFolder());
        var database = Database.of(config.databaseServer(), config.databaseFile())) {
      var imported =
          new AthleteImport(config, database).take(file, Optional.ofNullable(name), Instant.now());
      say(
          "imported: %s, %d sessions, %d rows"
              .formatted(imported.athlete(), imported.sessions(), imported.rows()));
      return 0;
    }
  }

  @Command(
      name = "adopt",
      mixinStandardHelpOptions = true,
      description = "Makes sessions of a label, made without accounts, an athlete's.")
  int adopt(
      @Mixin StorageOptions storage,
      @Parameters(paramLabel = "LABEL", description = "As the sessions are labelled.") String label,
      @Option(names = "--to", paramLabel = "NAME", required = true, description = "An athlete.")
          String name)
      throws IOException {
    ServiceConfig config = storage.existing();
    try (var lock = FolderLock.take(config.dataFolder());
        var database = Database.of(config.databaseServer(), config.databaseFile())) {
      var account =
          database
              .accounts()
              .named(name)
              .filter(each -> each.role() == Role.ATHLETE)
              .orElseThrow(
                  () ->
                      Failure.of(
                          FailureKind.NO_INPUT, name + ": there is no athlete's account so named"));
      int adopted = database.athletes().adopt(label, account.id(), Instant.now());
      say("adopted: %d sessions of %s by %s".formatted(adopted, label, name));
      return 0;
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes all of it, for good.")
  int delete(
      @Mixin StorageOptions storage,
      @Parameters(paramLabel = "NAME", description = "As sessions are labelled.") String name,
      @Option(names = "--yes", description = "Needed: nothing brings it back.") boolean yes)
      throws IOException {
    if (!yes) {
      throw new ParameterException(
          spec.commandLine(), "%s: nothing is deleted without --yes".formatted(name));
    }
    work(storage, records -> records.delete(name));
    say("deleted: " + name);
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
