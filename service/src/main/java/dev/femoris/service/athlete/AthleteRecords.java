package dev.femoris.service.athlete;

import dev.femoris.service.archive.AthleteExport;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.Folders;
import dev.femoris.service.store.AthleteStore;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** All that is kept of an athlete: rows, packets and reports. Thread-safe. */
public final class AthleteRecords {

  private final ServiceConfig config;
  private final AthleteStore athletes;
  private final SessionStore sessions;
  private final AthleteExport archive;
  private final String version;

  /**
   * @param version of this program
   */
  public AthleteRecords(ServiceConfig config, Database database, String version) {
    this.config = config;
    this.athletes = database.athletes();
    this.sessions = database.sessions();
    this.archive = new AthleteExport(config, database);
    this.version = version;
  }

  /** Names that are known, in order. */
  public List<String> names() {
    return athletes.names();
  }

  /**
   * Writes the athlete's archive, a zip. The stream stays open.
   *
   * @throws Failure (NO_INPUT) when nothing is known of that name
   */
  public void export(String athlete, OutputStream out) throws IOException {
    requireKnown(athlete);
    archive.write(athlete, out, Instant.now(), version);
  }

  /**
   * Deletes everything. What was begun and broken off is finished by calling it again.
   *
   * @throws Failure (NO_INPUT) when nothing is known of that name; (USAGE) while a session runs
   */
  public void delete(String athlete) throws IOException {
    requireKnown(athlete);
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

  private void requireKnown(String athlete) {
    if (!athletes.knows(athlete)) {
      throw Failure.of(
          FailureKind.NO_INPUT,
          athlete + ": no athlete of that name is known; 'femoris athlete list' says who is");
    }
  }
}
