package dev.femoris.service.archive;

import dev.femoris.service.archive.ArchivePath.Part;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.file.Folders;
import dev.femoris.service.file.OwnerFile;
import dev.femoris.service.store.ArchiveTaken;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.UploadStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder beside those of the service, in which an archive is unpacked until its files are moved
 * to their places. What a killed import left is known by it.
 */
final class Staging {

  private static final String FOLDER = ".partial-import";
  private static final String MOVING = "moving";

  private final ServiceConfig config;
  private final Path folder;

  Staging(ServiceConfig config) {
    this.config = config;
    this.folder = config.dataFolder().resolve(FOLDER);
  }

  /** Clears away what an import left, with every file it moved whose rows were not kept. */
  void clear(SessionStore sessions, UploadStore uploads) throws IOException {
    Path moving = folder.resolve(MOVING);
    if (Files.exists(moving)) {
      for (String line : Files.readAllLines(moving, StandardCharsets.UTF_8)) {
        String id = line.substring(line.indexOf('/') + 1);
        boolean kept =
            line.startsWith(Part.UPLOADS.folder() + "/")
                ? uploads.find(id).isPresent()
                : sessions.find(id).isPresent();
        if (!kept) {
          Folders.delete(place(line));
        }
      }
    }
    Folders.delete(folder);
  }

  /** Where a file of the archive goes; what is not imported goes nowhere. */
  OutputStream open(String path) throws IOException {
    Part part = ArchivePath.of(path).orElseThrow().part();
    if (part == Part.HERE || part == Part.RESULTS) {
      return OutputStream.nullOutputStream();
    }
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException(path + ": leads out of the folder");
    }
    OwnerFile.folder(folder);
    Files.createDirectories(file.resolveSibling("."));
    return OwnerFile.open(file);
  }

  Path rows(String table) {
    return folder.resolve(ArchivePath.table(table, false));
  }

  /** Whether there are files of a session or upload of that id in the service's folders. */
  boolean isTaken(String id) {
    return Files.exists(config.rawFolder().resolve(id))
        || Files.exists(config.reportsFolder().resolve(id))
        || Files.exists(config.partsFolder().resolve(id));
  }

  /**
   * Moves everything to its place; what is moved and whose rows are not kept then, {@link #clear}
   * deletes.
   *
   * @throws IllegalArgumentException with the reason when there are files of nothing
   */
  void move(ArchiveTaken taken) throws IOException {
    var moves = new ArrayList<String[]>();
    collect(Part.RAW, taken.sessions(), moves);
    collect(Part.REPORTS, taken.sessions(), moves);
    collect(Part.UPLOADS, taken.uploads(), moves);
    OwnerFile.folder(folder);
    Files.write(
        folder.resolve(MOVING),
        moves.stream().map(each -> each[1]).toList(),
        StandardCharsets.UTF_8);
    for (String[] each : moves) {
      Path place = place(each[1]);
      Files.createDirectories(place.resolveSibling("."));
      Files.move(folder.resolve(each[0]), place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void collect(Part part, Map<String, String> ids, List<String[]> moves)
      throws IOException {
    Path from = folder.resolve(part.folder());
    if (!Files.isDirectory(from)) {
      return;
    }
    try (var all = Files.list(from)) {
      for (Path each : all.sorted().toList()) {
        String id = String.valueOf(each.getFileName());
        String here = ids.get(id);
        if (here == null) {
          throw new IllegalArgumentException(
              "%s/%s belongs to nothing that is in it".formatted(part.folder(), id));
        }
        moves.add(new String[] {part.folder() + "/" + id, part.folder() + "/" + here});
      }
    }
  }

  private Path place(String line) {
    String id = line.substring(line.indexOf('/') + 1);
    Path target =
        line.startsWith(Part.RAW.folder() + "/")
            ? config.rawFolder()
            : line.startsWith(Part.REPORTS.folder() + "/")
                ? config.reportsFolder()
                : config.partsFolder();
    return target.resolve(id);
  }
}
