package dev.femoris.service.backup;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.Folders;
import dev.femoris.service.file.OwnerFile;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Puts a backup where a service finds it: all of it or nothing. */
public final class Restore {

  private final ServiceConfig config;
  private final Path backup;

  private Restore(ServiceConfig config, Path backup) {
    this.config = config;
    this.backup = backup;
  }

  /**
   * Fills the data folder and the database of {@code config}, which must be empty.
   *
   * @throws Failure (NO_INPUT, BAD_INPUT) when there is no such backup or it is damaged; (USAGE)
   *     when something is there already; (IO) when it cannot be written
   */
  public static void into(ServiceConfig config, Path backup) {
    try {
      new Restore(config, backup).run();
    } catch (NoSuchFileException absent) {
      throw Failure.of(FailureKind.NO_INPUT, backup + ": no such file; check the path", absent);
    } catch (ZipException damaged) {
      throw Backup.notOurs(backup, String.valueOf(damaged.getMessage()));
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.IO, "%s: cannot be restored (%s)".formatted(config.dataFolder(), e), e);
    }
  }

  private void run() throws IOException {
    Path folder = config.dataFolder();
    if (!Folders.isUnused(folder)) {
      throw Failure.of(
          FailureKind.USAGE,
          "%s: is not empty; restore into a new folder with --data".formatted(folder));
    }
    Path partial =
        folder.resolveSibling(
            ".partial-" + ProcessHandle.current().pid() + "-" + folder.getFileName());
    try {
      unpack(OwnerFile.folder(partial));
      if (config.databaseServer().isPresent()) {
        move(partial, config.databaseServer().get());
      }
      Folders.delete(folder);
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.delete(partial);
    }
  }

  private void unpack(Path target) throws IOException {
    try (var zip = new ZipFile(backup.toFile())) {
      if (zip.getEntry(Backup.DATABASE_FILE) == null) {
        throw Backup.notOurs(backup, "there is no %s in it".formatted(Backup.DATABASE_FILE));
      }
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        unpack(zip, entries.nextElement(), target);
      }
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (entry.isDirectory() || !file.startsWith(target)) {
      throw Backup.notOurs(backup, "a file's name in it is " + entry.getName());
    }
    Files.createDirectories(file.resolveSibling("."));
    try (var content = zip.getInputStream(entry);
        var out = OwnerFile.open(file)) {
      content.transferTo(out);
    }
  }

  /** The rows go to the server; the file they came in is not needed there. */
  private static void move(Path unpacked, DatabaseServer server) throws IOException {
    try (var rows = Database.open(unpacked.resolve(Backup.DATABASE));
        var target = Database.open(server)) {
      if (!target.isEmpty()) {
        throw Failure.of(
            FailureKind.USAGE, "%s: is not empty; restore into a new database".formatted(server));
      }
      rows.copyInto(target);
    }
    Files.delete(unpacked.resolve(Backup.DATABASE_FILE));
  }
}
