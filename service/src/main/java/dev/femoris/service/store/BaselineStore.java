package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Athletes' baselines in the database, every version of them. Thread-safe. */
public final class BaselineStore {

  private static final String INSERT =
      """
      insert into baseline (athlete, exercise, placement, version, created_at, session_id,
        sessions, repetitions, json)
      values (:athlete, :exercise, :placement, :version, :createdAt, :session,
        :sessions, :repetitions, :json)
      """;

  private final Jdbi jdbi;

  BaselineStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<StoredBaseline> find(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from baseline where id = :id")
                .bind("id", id)
                .map(BaselineStore::baseline)
                .findOne());
  }

  public Optional<StoredBaseline> newest(BaselineKey key) {
    return jdbi.withHandle(h -> newest(h, key, "", ""));
  }

  /**
   * Ends a session and takes the step to the next version, both or neither. A session that ends
   * again, because it went on after a silence, replaces what it gave, unless another session has
   * built upon that.
   */
  public void end(StoredSession ending, BaselineKey key, BaselineStep step) {
    jdbi.useTransaction(
        h -> {
          SessionStore.update(h, ending);
          var own = newest(h, key, ending.id(), "and session_id = :session");
          var before = newest(h, key, ending.id(), "and session_id <> :session");
          int lastOwn = own.map(StoredBaseline::version).orElse(0);
          int lastBefore = before.map(StoredBaseline::version).orElse(0);
          if (lastOwn > 0 && lastBefore > lastOwn) {
            return;
          }
          step.after(before)
              .filter(next -> own.map(b -> !b.json().equals(next.json())).orElse(true))
              .ifPresent(next -> insert(h, key, ending, Math.max(lastOwn, lastBefore) + 1, next));
        });
  }

  private static void insert(
      Handle h, BaselineKey key, StoredSession session, int version, BaselineStep.Next next) {
    h.createUpdate(INSERT)
        .bind("athlete", key.athlete())
        .bind("exercise", key.exercise())
        .bind("placement", key.placement())
        .bind("version", version)
        .bind("createdAt", Timestamp.from(session.endedAt().orElseGet(Instant::now)))
        .bind("session", session.id())
        .bind("sessions", next.sessions())
        .bind("repetitions", next.repetitions())
        .bind("json", next.json())
        .execute();
  }

  private static Optional<StoredBaseline> newest(
      Handle h, BaselineKey key, String sessionId, String condition) {
    var query =
        h.createQuery(
                "select * from baseline where athlete = :athlete and exercise = :exercise"
                    + " and placement = :placement "
                    + condition
                    + " order by version desc limit 1")
            .bind("athlete", key.athlete())
            .bind("exercise", key.exercise())
            .bind("placement", key.placement());
    return (condition.isEmpty() ? query : query.bind("session", sessionId))
        .map(BaselineStore::baseline)
        .findOne();
  }

  private static StoredBaseline baseline(ResultSet row, StatementContext context)
      throws SQLException {
    return new StoredBaseline(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("session_id"),
        row.getInt("sessions"),
        row.getInt("repetitions"),
        row.getString("json"));
  }
}
