package dev.femoris.service.store;

import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.Span;
import dev.femoris.service.liveset.StoredFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What was said on live pages, in the database; only ever added to. Thread-safe. */
public final class LiveFactStore {

  private static final String INSERT =
      """
      insert into live_fact (session_id, what, from_nanos, to_nanos, withdraws, stated_at, request)
      values (:session, :what, :from, :to, :withdraws, :at, :request)
      on conflict do nothing
      """;

  private final Jdbi jdbi;

  LiveFactStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes a fact, once.
   *
   * @param request names what was asked; the same one again is answered by what it wrote
   * @return as it was written; empty when it withdraws what was withdrawn before
   */
  public Optional<StoredFact> put(String sessionId, LiveFact fact, String request, Instant at) {
    return jdbi.inTransaction(
        h -> {
          insert(h, sessionId, Row.of(fact), request, at);
          return find(h, sessionId, request);
        });
  }

  /** Everything said of a session, in the order it was said. */
  public List<StoredFact> of(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from live_fact where session_id = :session order by id")
                .bind("session", sessionId)
                .map(LiveFactStore::fact)
                .list());
  }

  private static void insert(Handle h, String sessionId, Row row, String request, Instant at) {
    h.createUpdate(INSERT)
        .bind("session", sessionId)
        .bind("what", row.what())
        .bind("from", row.fromNanos())
        .bind("to", row.toNanos())
        .bind("withdraws", row.withdraws())
        .bind("at", Timestamp.from(at))
        .bind("request", request)
        .execute();
  }

  private static Optional<StoredFact> find(Handle h, String sessionId, String request) {
    return h.createQuery(
            "select * from live_fact where session_id = :session and request = :request")
        .bind("session", sessionId)
        .bind("request", request)
        .map(LiveFactStore::fact)
        .findOne();
  }

  /** A fact in columns. */
  private record Row(String what, long fromNanos, long toNanos, Optional<Long> withdraws) {

    static Row of(LiveFact fact) {
      return switch (fact) {
        case LiveFact.Restarted again -> spanned("restarted", again.span());
        case LiveFact.Removed removed -> spanned("removed", removed.span());
        case LiveFact.Added added -> at("added", added.timeNanos());
        case LiveFact.CoachingEnded ended -> at("coaching_ended", ended.timeNanos());
        case LiveFact.Withdrawn withdrawn ->
            new Row("withdrawn", 0, 0, Optional.of(withdrawn.factId()));
      };
    }

    private static Row spanned(String what, Span span) {
      return new Row(what, span.fromNanos(), span.toNanos(), Optional.empty());
    }

    private static Row at(String what, long timeNanos) {
      return new Row(what, timeNanos, timeNanos, Optional.empty());
    }
  }

  private static StoredFact fact(ResultSet row, StatementContext context) throws SQLException {
    long from = row.getLong("from_nanos");
    long to = row.getLong("to_nanos");
    LiveFact fact =
        switch (row.getString("what")) {
          case "restarted" -> new LiveFact.Restarted(new Span(from, to));
          case "removed" -> new LiveFact.Removed(new Span(from, to));
          case "added" -> new LiveFact.Added(to);
          case "coaching_ended" -> new LiveFact.CoachingEnded(to);
          case "withdrawn" -> new LiveFact.Withdrawn(row.getLong("withdraws"));
          default -> throw new SQLException("unknown fact " + row.getString("what"));
        };
    return new StoredFact(row.getLong("id"), fact, row.getTimestamp("stated_at").toInstant());
  }
}
