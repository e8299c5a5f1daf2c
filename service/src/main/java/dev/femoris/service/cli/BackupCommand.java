package dev.femoris.service.cli;

import dev.femoris.service.backup.Backup;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.file.FolderLock;
import dev.femoris.service.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris backup}: everything into one file, while no service runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Writes everything the service keeps into one file; stop the service first.")
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private StorageOptions storage = new StorageOptions();

  @Parameters(paramLabel = "FILE", description = "The backup, a zip; replaced when it is there.")
  private Path target = Path.of("femoris-backup.zip");

  @Override
  public Integer call() throws IOException {
    ServiceConfig config = storage.existing();
    try (var lock = FolderLock.take(config.dataFolder());
        var database = Database.of(config.databaseServer(), config.databaseFile())) {
      Backup.write(config.dataFolder(), database, target);
    }
    spec.commandLine().getOut().println("backup: " + target);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
