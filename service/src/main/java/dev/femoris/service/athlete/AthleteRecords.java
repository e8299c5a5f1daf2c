package dev.femoris.service.athlete;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.Folders;
import dev.femoris.service.store.AthleteStore;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.TableRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is kept of an athlete: rows, packets and reports. Thread-safe. */
public final class AthleteRecords {

  private final ServiceConfig config;
  private final AthleteStore athletes;
  private final SessionStore sessions;

  public AthleteRecords(ServiceConfig config, AthleteStore athletes, SessionStore sessions) {
    this.config = config;
    this.athletes = athletes;
    this.sessions = sessions;
  }

  /** Names that are known, in order. */
  public List<String> names() {
    return athletes.names();
  }

  /**
   * Writes the athlete's own copy, a zip. The stream stays open.
   *
   * @throws Failure (NO_INPUT) when nothing is known of that name
   */
  public void export(String athlete, OutputStream out) throws IOException {
    List<TableRows> rows = known(athlete);
    var zip = new ZipOutputStream(out);
    for (TableRows table : rows) {
      add("rows/" + table.table() + ".csv", table.csv(), zip);
    }
    for (String session : athletes.sessions(athlete)) {
      var result = sessions.resultJson(session);
      if (result.isPresent()) {
        add("results/" + session + ".json", result.get(), zip);
      }
      addFolder("raw/", config.rawFolder(), session, zip);
      addFolder("reports/", config.reportsFolder(), session, zip);
    }
    for (String upload : athletes.uploads(athlete)) {
      addFolder("uploads/", config.partsFolder(), upload, zip);
    }
    zip.finish();
  }

  /**
   * Deletes everything. What was begun and broken off is finished by calling it again.
   *
   * @throws Failure (NO_INPUT) when nothing is known of that name; (USAGE) while a session runs
   */
  public void delete(String athlete) throws IOException {
    known(athlete);
    List<String> ids = athletes.sessions(athlete);
    for (String id : ids) {
      if (sessions.find(id).filter(s -> s.state() == SessionState.OPEN).isPresent()) {
        throw Failure.of(
            FailureKind.USAGE,
            "%s: session %s is not over; end it before deleting".formatted(athlete, id));
      }
    }
    // Files first: as long as the rows are there it is known which files are left.
    for (String id : ids) {
      Folders.delete(config.rawFolder().resolve(id));
      Folders.delete(config.reportsFolder().resolve(id));
    }
    for (String id : athletes.uploads(athlete)) {
      Folders.delete(config.partsFolder().resolve(id));
    }
    athletes.delete(athlete);
  }

  private List<TableRows> known(String athlete) {
    List<TableRows> rows = athletes.rows(athlete);
    if (rows.isEmpty()) {
      throw Failure.of(
          FailureKind.NO_INPUT,
          athlete + ": no athlete of that name is known; 'femoris athlete list' says who is");
    }
    return rows;
  }

  private static void add(String name, String content, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void addFolder(String prefix, Path folder, String session, ZipOutputStream zip)
      throws IOException {
    Path from = folder.resolve(session);
    if (!Files.isDirectory(from)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.endsWith("lock")) {
          continue;
        }
        zip.putNextEntry(new ZipEntry(prefix + folder.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
