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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What was said on live pages, in the database; only ever added to. Thread-safe. */
public final class LiveFactStore {

  private static final String INSERT =
      """
      insert into live_fact
        (session_id, kind, from_nanos, to_nanos, withdraws, tempo, repetitions, load_kg, said_by,
         stated_at, request)
      values
        (:session, :what, :from, :to, :withdraws, :tempo, :repetitions, :loadKg, :by, :at, :request)
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
   * @param by who said it; empty where nobody signs in
   * @return as it was written; empty when it withdraws what was withdrawn before
   */
  public Optional<StoredFact> put(
      String sessionId, LiveFact fact, String request, Optional<String> by, Instant at) {
    return jdbi.inTransaction(
        h -> {
          insert(h, sessionId, Row.of(fact), request, by, at);
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

  private static void insert(
      Handle h, String sessionId, Row row, String request, Optional<String> by, Instant at) {
    h.createUpdate(INSERT)
        .bind("session", sessionId)
        .bind("what", row.what())
        .bind("from", row.fromNanos())
        .bind("to", row.toNanos())
        .bind("withdraws", row.withdraws())
        .bind("tempo", row.tempo())
        .bind("repetitions", row.repetitions())
        .bind("loadKg", row.loadKg())
        .bind("by", by)
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
  private record Row(
      String what,
      long fromNanos,
      long toNanos,
      Optional<Long> withdraws,
      Optional<String> tempo,
      OptionalInt repetitions,
      OptionalDouble loadKg) {

    Row(String what, long fromNanos, long toNanos, Optional<Long> withdraws) {
      this(
          what,
          fromNanos,
          toNanos,
          withdraws,
          Optional.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty());
    }

    static Row of(LiveFact fact) {
      return switch (fact) {
        case LiveFact.Restarted again -> spanned("restarted", again.span());
        case LiveFact.Removed removed -> spanned("removed", removed.span());
        case LiveFact.Added added -> at("added", added.timeNanos());
        case LiveFact.CoachingEnded ended -> at("coaching_ended", ended.timeNanos());
        case LiveFact.Aimed aimed -> aimed(aimed);
        case LiveFact.Withdrawn withdrawn ->
            new Row("withdrawn", 0, 0, Optional.of(withdrawn.factId()));
      };
    }

    private static Row spanned(String what, Span span) {
      return new Row(what, span.fromNanos(), span.toNanos(), Optional.empty());
    }

    private static Row aimed(LiveFact.Aimed aimed) {
      long at = aimed.timeNanos();
      return new Row(
          "aimed", at, at, Optional.empty(), aimed.tempo(), aimed.repetitions(), aimed.loadKg());
    }

    private static Row at(String what, long timeNanos) {
      return new Row(what, timeNanos, timeNanos, Optional.empty());
    }
  }

  private static StoredFact fact(ResultSet row, StatementContext context) throws SQLException {
    long from = row.getLong("from_nanos");
    long to = row.getLong("to_nanos");
    LiveFact fact =
        switch (row.getString("kind")) {
          case "restarted" -> new LiveFact.Restarted(new Span(from, to));
          case "removed" -> new LiveFact.Removed(new Span(from, to));
          case "added" -> new LiveFact.Added(to);
          case "coaching_ended" -> new LiveFact.CoachingEnded(to);
          case "aimed" -> aimed(row, from);
          case "withdrawn" -> new LiveFact.Withdrawn(row.getLong("withdraws"));
          default -> throw new SQLException("unknown fact " + row.getString("kind"));
        };
    return new StoredFact(
        row.getLong("id"),
        fact,
        Optional.ofNullable(row.getString("said_by")),
        row.getTimestamp("stated_at").toInstant());
  }

  private static LiveFact aimed(ResultSet row, long atNanos) throws SQLException {
    int repetitions = row.getInt("repetitions");
    OptionalInt goal = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(repetitions);
    double loadKg = row.getDouble("load_kg");
    OptionalDouble load = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(loadKg);
    return new LiveFact.Aimed(atNanos, Optional.ofNullable(row.getString("tempo")), goal, load);
  }

  /**
   * Keeps what counted at the end of a session with what was said live.
   *
   * @param repetitions empty when that is what the analysis counted
   */
  public void putCount(String sessionId, OptionalInt repetitions) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate("delete from live_count where session_id = :session")
              .bind("session", sessionId)
              .execute();
          if (repetitions.isPresent()) {
            h.createUpdate("insert into live_count values (:session, :repetitions)")
                .bind("session", sessionId)
                .bind("repetitions", repetitions.getAsInt())
                .execute();
          }
        });
  }
}
