package dev.femoris.service.archive;

import dev.femoris.service.archive.ArchivePath.Part;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives out an athlete's history, also while the service runs. Thread-safe. */
public final class AthleteExport {

  private final ServiceConfig config;
  private final Database database;

  public AthleteExport(ServiceConfig config, Database database) {
    this.config = config;
    this.database = database;
  }

  /**
   * Writes the archive: rows as of one moment, files after it. The stream stays open.
   *
   * @param program version of this program
   */
  public void write(String athlete, OutputStream out, Instant at, String program)
      throws IOException {
    var archive = new ArchiveWriter(out);
    int leftOut = database.archives().give(athlete, archive);
    for (String session : database.athletes().sessions(athlete)) {
      addResult(session, archive);
      addFolder(Part.RAW, config.rawFolder(), session, archive);
      addFolder(Part.REPORTS, config.reportsFolder(), session, archive);
    }
    for (String upload : database.athletes().uploads(athlete)) {
      addFolder(Part.UPLOADS, config.partsFolder(), upload, archive);
    }
    boolean account = database.accounts().named(athlete).isPresent();
    archive.finish(new Manifest(program, at, athlete, account, leftOut, archive.entries()));
  }

  private void addResult(String session, ArchiveWriter archive) throws IOException {
    Optional<String> json = database.sessions().resultJson(session);
    if (json.isPresent()) {
      archive
          .file("%s/%s.json".formatted(Part.RESULTS.folder(), session))
          .write(json.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void addFolder(Part part, Path folder, String id, ArchiveWriter archive)
      throws IOException {
    Path from = folder.resolve(id);
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path file : files(from)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      add(part.folder() + "/" + name, file, archive);
    }
  }

  /** One that was replaced since it was listed is not in the archive. */
  private static void add(String path, Path file, ArchiveWriter archive) throws IOException {
    if (Files.exists(file)) {
      try (var content = Files.newInputStream(file)) {
        content.transferTo(archive.file(path));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(AthleteExport::isKept).sorted().toList();
    }
  }

  /** Not what locks a folder, nor what is being written, nor a running session's scratch file. */
  private static boolean isKept(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.equals("lock") && !name.startsWith(".partial-") && !name.endsWith(".ledger");
  }
}
