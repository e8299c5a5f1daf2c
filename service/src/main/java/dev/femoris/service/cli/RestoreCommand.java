package dev.femoris.service.cli;

import dev.femoris.service.backup.Restore;
import dev.femoris.service.config.ServiceConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris restore}: a backup into a new data folder and an empty database. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Puts a backup into a new data folder, its rows into the file there or into --database.")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private StorageOptions storage = new StorageOptions();

  @Parameters(paramLabel = "FILE", description = "What 'femoris backup' wrote.")
  private Path backup = Path.of("femoris-backup.zip");

  @Override
  public Integer call() {
    ServiceConfig config = storage.checked();
    Restore.into(config, backup);
    spec.commandLine().getOut().println("restored: " + config.dataFolder());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
