package dev.femoris.service.store;

import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.diary.StoredEntry;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Athletes' progress logs in the database. An athlete is named as in {@link BaselineKey}: {@link
 * StoredSession#athleteOf} of the account, or without accounts the label. Thread-safe.
 */
public final class LogStore {

  private static final String INSERT =
      """
      insert into dated_entry (athlete, entry_day, kind, side, exercise, amount, note, entered_by,
        entered_at, request)
      values (:athlete, :day, :kind, :side, :exercise, :amount, :note, :by, :at, :request)
      on conflict do nothing
      """;

  private final Jdbi jdbi;

  LogStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes an entry, once.
   *
   * @param request names what was asked; the same one again changes nothing
   * @return whether it was written now
   */
  public boolean put(String athlete, DatedEntry entry, String by, Instant at, String request) {
    return jdbi.withHandle(h -> put(h, athlete, entry, by, at, request));
  }

  private static boolean put(
      Handle h, String athlete, DatedEntry entry, String by, Instant at, String request) {
    return h.createUpdate(INSERT)
            .bind("athlete", athlete)
            .bind("day", Date.valueOf(entry.day()))
            .bind("kind", entry.kind().id())
            .bind("side", entry.side())
            .bind("exercise", entry.exercise())
            .bind("amount", entry.amount())
            .bind("note", entry.note())
            .bind("by", by)
            .bind("at", Timestamp.from(at))
            .bind("request", request)
            .execute()
        > 0;
  }

  /** One of those to be written together. */
  public record Asked(DatedEntry entry, String request) {}

  /** Writes all of them or none; those that were written before stay as they are. */
  public int putAll(String athlete, List<Asked> entries, String by, Instant at) {
    return jdbi.inTransaction(
        h ->
            (int)
                entries.stream()
                    .filter(asked -> put(h, athlete, asked.entry(), by, at, asked.request()))
                    .count());
  }

  /** An athlete's entries of days {@code from} to {@code to}, both included, oldest first. */
  public List<StoredEntry> of(String athlete, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select * from dated_entry where athlete = :athlete and entry_day >= :from"
                        + " and entry_day <= :to order by entry_day, id")
                .bind("athlete", athlete)
                .bind("from", Date.valueOf(from))
                .bind("to", Date.valueOf(to))
                .map(LogStore::entry)
                .list());
  }

  /** Takes an entry out of the athlete's log; false when it is not in it. */
  public boolean remove(String athlete, long id) {
    return jdbi.withHandle(
        h ->
            h.createUpdate("delete from dated_entry where athlete = :athlete and id = :id")
                    .bind("athlete", athlete)
                    .bind("id", id)
                    .execute()
                > 0);
  }

  private static StoredEntry entry(ResultSet row, StatementContext context) throws SQLException {
    String kind = row.getString("kind");
    double amount = row.getDouble("amount");
    OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(amount);
    var entry =
        new DatedEntry(
            row.getDate("entry_day").toLocalDate(),
            EntryKind.ofId(kind).orElseThrow(() -> new SQLException("unknown kind " + kind)),
            Optional.ofNullable(row.getString("side")),
            Optional.ofNullable(row.getString("exercise")),
            known,
            row.getString("note"));
    return new StoredEntry(
        row.getLong("id"),
        entry,
        row.getString("entered_by"),
        row.getTimestamp("entered_at").toInstant());
  }
}
