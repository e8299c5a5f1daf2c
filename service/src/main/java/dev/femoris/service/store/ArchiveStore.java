package dev.femoris.service.store;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Athletes' rows on their way to or from an archive. Thread-safe. */
public final class ArchiveStore {

  private final Jdbi jdbi;

  ArchiveStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Gives out every row about the athlete, as it is at one moment.
   *
   * @return how many rows were left out because they are about another athlete's, too
   */
  public int give(String athlete, ArchiveRowSink sink) throws IOException {
    return inTransaction(
        athlete,
        h -> new ArchiveOut(AthleteRows.of(h.getConnection(), athlete), athlete).run(sink));
  }

  /** Whether anything but the account itself is kept of the athlete. */
  public boolean hasHistory(String athlete) throws IOException {
    return inTransaction(
        athlete,
        h -> {
          var rows = AthleteRows.of(h.getConnection(), athlete);
          return rows.tables().stream()
              .filter(table -> ArchiveOut.isCarried(table.name()))
              .anyMatch(table -> !rows.keys(table).isEmpty());
        });
  }

  /** When an archive with that content was imported, and as whom. */
  public Optional<Imported> imported(String content) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select athlete, imported_at from archive_import where content = ?")
                .bind(0, content)
                .map(
                    (row, context) ->
                        new Imported(row.getString(1), row.getTimestamp(2).toInstant()))
                .findOne());
  }

  /**
   * That an archive was imported.
   *
   * @param athlete as keys of baselines and models call them
   */
  public record Imported(String athlete, Instant at) {}

  /** What is done when all rows are there, before they are kept. */
  @FunctionalInterface
  public interface Last {
    void with(ArchiveTaken taken) throws IOException;
  }

  /**
   * Takes all of an athlete's rows, or none.
   *
   * @throws IllegalArgumentException with the reason when they cannot be
   */
  public ArchiveTaken take(ArchiveTarget target, ArchiveRowSource source, Instant at, Last last)
      throws IOException {
    return inTransaction(
        target.name(),
        h -> {
          ArchiveTaken taken = new ArchiveIn(h.getConnection(), target).run(source);
          h.createUpdate(
                  "insert into archive_import (content, athlete, imported_at) values (?, ?, ?)")
              .bind(0, target.content())
              .bind(1, target.athlete())
              .bind(2, Timestamp.from(at))
              .execute();
          last.with(taken);
          return taken;
        });
  }

  private interface Question<T> {
    T ask(Handle handle) throws SQLException, IOException;
  }

  private <T> T inTransaction(String athlete, Question<T> question) throws IOException {
    try {
      return jdbi.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ, h -> unchecked(athlete, h, question));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T> T unchecked(String athlete, Handle handle, Question<T> question) {
    try {
      return question.ask(handle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException | IllegalStateException e) {
      throw Failure.of(FailureKind.IO, "%s: the database refused (%s)".formatted(athlete, e), e);
    }
  }
}
