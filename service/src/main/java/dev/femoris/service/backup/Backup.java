package dev.femoris.service.backup;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.Folders;
import dev.femoris.service.file.OwnerFile;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup, also while the service runs: rows as of one moment, files after it. */
public final class Backup {

  static final String DATABASE = "femoris";
  static final String DATABASE_FILE = DATABASE + ".mv.db";

  private Backup() {}

  /**
   * @param dataFolder of the service
   * @param database of the service
   * @param target the file, which only its owner may read; replaced when it is there, as it was
   *     when something fails
   * @throws Failure (IO) when something cannot be read or written
   */
  public static void write(Path dataFolder, Database database, Path target) {
    WholeFile.write(
        target,
        file -> {
          try (var out = OwnerFile.open(file)) {
            stream(dataFolder, database, out);
          }
        });
  }

  /** The same into a stream, which stays open. */
  public static void stream(Path dataFolder, Database database, OutputStream out)
      throws IOException {
    var zip = new ZipOutputStream(out);
    addDatabase(database, zip);
    try (var files = Files.walk(dataFolder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(Backup::isKept).toList()) {
        add(dataFolder.relativize(file).toString().replace('\\', '/'), file, zip);
      }
    }
    zip.finish();
  }

  private static void addDatabase(Database database, ZipOutputStream zip) throws IOException {
    Path folder = Files.createTempDirectory("femoris-backup");
    try {
      try (var copy = Database.open(folder.resolve(DATABASE))) {
        database.copyInto(copy);
      }
      add(DATABASE_FILE, folder.resolve(DATABASE_FILE), zip);
    } finally {
      Folders.delete(folder);
    }
  }

  /** Not the service's own database, which is copied row by row, nor what locks a folder. */
  private static boolean isKept(Path file) {
    String name = String.valueOf(file.getFileName());
    return !List.of("lock", DATABASE_FILE, DATABASE + ".trace.db").contains(name)
        && !name.startsWith(".partial-");
  }

  private static void add(String name, Path file, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try {
      Files.copy(file, zip);
    } catch (NoSuchFileException gone) {
      // Deleted since it was listed: the backup has it empty.
    } finally {
      zip.closeEntry();
    }
  }

  static Failure notOurs(Path file, String why) {
    return Failure.of(
        FailureKind.BAD_INPUT,
        "%s: is no backup of Femoris (%s); name a file that 'femoris backup' wrote"
            .formatted(file, why));
  }
}
