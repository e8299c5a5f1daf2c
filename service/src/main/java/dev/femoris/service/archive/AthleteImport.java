package dev.femoris.service.archive;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.ArchiveStore;
import dev.femoris.service.store.ArchiveTaken;
import dev.femoris.service.store.ArchiveTarget;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes in an archive, all of it or nothing, while no service runs. */
public final class AthleteImport {

  private static final long ROOM_BYTES = 64L << 20;

  private final ServiceConfig config;
  private final Database database;
  private final Staging staging;

  public AthleteImport(ServiceConfig config, Database database) {
    this.config = config;
    this.database = database;
    this.staging = new Staging(config);
  }

  /**
   * What was imported.
   *
   * @param athlete whose it is now
   */
  public record Imported(String athlete, int sessions, int rows) {}

  /**
   * Imports it.
   *
   * @param as whose it becomes, an account's or a label; empty for the name in the archive
   * @throws Failure (NO_INPUT, BAD_INPUT, USAGE, IO) with one line; nothing is changed then
   */
  public Imported take(Path file, Optional<String> as, Instant at) throws IOException {
    clear();
    try (var archive = ArchiveFile.open(file)) {
      Manifest manifest = archive.manifest();
      ArchiveTarget target = target(as.orElse(manifest.athlete()), manifest);
      requireNew(file, target);
      requireRoom(file, manifest);
      archive.unpack(staging::open);
      ArchiveTaken taken = taken(file, target, manifest, at);
      return new Imported(target.name(), taken.sessions().size(), taken.rows());
    } finally {
      clear();
    }
  }

  /** Clears away what an import left that was killed; there is nothing of any other. */
  public void clear() throws IOException {
    staging.clear(database.sessions(), database.uploads());
  }

  private ArchiveTaken taken(Path file, ArchiveTarget target, Manifest manifest, Instant at)
      throws IOException {
    try {
      return database.archives().take(target, new StagedRows(staging, manifest), at, staging::move);
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, ArchiveFile.line(file, String.valueOf(e.getMessage())), e);
    }
  }

  private ArchiveTarget target(String name, Manifest manifest) {
    Optional<Account> account = database.accounts().named(name);
    if (account.filter(each -> each.role() != Role.ATHLETE).isPresent()) {
      throw Failure.of(
          FailureKind.USAGE, name + ": is no athlete's account; say another name with --as");
    }
    if (account.isEmpty() && (name.isBlank() || name.startsWith("account:"))) {
      throw Failure.of(FailureKind.USAGE, name + ": is no athlete's name; say another with --as");
    }
    return new ArchiveTarget(
        name,
        account.map(each -> OptionalLong.of(each.id())).orElseGet(OptionalLong::empty),
        manifest.athlete(),
        manifest.madeAt(),
        manifest.content(),
        staging::isTaken);
  }

  /** Nobody's history is mixed with another, and none comes twice. */
  private void requireNew(Path file, ArchiveTarget target) throws IOException {
    ArchiveStore archives = database.archives();
    Optional<ArchiveStore.Imported> before = archives.imported(target.content());
    if (before.isPresent()) {
      throw Failure.of(
          FailureKind.USAGE,
          "%s: was imported already, on %s; nothing was changed"
              .formatted(file, before.get().at()));
    }
    if (archives.hasHistory(target.name())) {
      throw Failure.of(
          FailureKind.USAGE,
          "%s: %s has a history here already; say whose it becomes with --as"
              .formatted(file, target.name()));
    }
  }

  private void requireRoom(Path file, Manifest manifest) throws IOException {
    long room =
        Files.getFileStore(Files.createDirectories(config.dataFolder())).getUsableSpace()
            - ROOM_BYTES;
    if (manifest.bytes() > room) {
      throw Failure.of(
          FailureKind.IO,
          "%s: needs %d MiB and there is room for %d; nothing was changed"
              .formatted(file, manifest.bytes() >> 20, Math.max(0, room) >> 20));
    }
  }
}
