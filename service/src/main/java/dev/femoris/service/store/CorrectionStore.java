package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Sessions' corrections in the database, and what is shown after them. Thread-safe. */
public final class CorrectionStore {

  private static final String INSERT =
      """
      insert into correction (session_id, revision, request_key, kind, made_by, made_at, what,
        before_json, after_json)
      values (:session, :revision, :key, :kind, :by, :at, :what, :before, :after)
      """;
  private static final String INSERT_REVIEW =
      """
      insert into session_review (session_id, revision, of_result, changed, repetitions, json)
      values (:session, :revision, :ofResult, :changed, :repetitions, :json)
      """;

  private final Jdbi jdbi;

  CorrectionStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What came of adding a correction. */
  public enum Added {
    DONE,
    /** The same request was answered before. */
    KNOWN,
    /** Another correction came first. */
    STALE
  }

  /**
   * Adds a correction with what is shown after it, both or neither.
   *
   * @param correction whose revision follows the newest there is
   */
  public Added add(StoredCorrection correction, StoredReview review) {
    return jdbi.inTransaction(
        h -> {
          lock(h, correction.sessionId());
          if (known(h, correction.sessionId(), correction.requestKey())) {
            return Added.KNOWN;
          }
          if (revision(h, correction.sessionId()) != correction.revision() - 1) {
            return Added.STALE;
          }
          insert(h, correction);
          put(h, review);
          return Added.DONE;
        });
  }

  /** Whether a request was answered before. */
  public boolean known(String sessionId, String requestKey) {
    return jdbi.withHandle(h -> known(h, sessionId, requestKey));
  }

  /** A session's corrections in order of their revisions. */
  public List<StoredCorrection> of(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from correction where session_id = :session order by revision")
                .bind("session", sessionId)
                .map(CorrectionStore::correction)
                .list());
  }

  public Optional<StoredReview> review(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from session_review where session_id = :session")
                .bind("session", sessionId)
                .map(CorrectionStore::review)
                .findOne());
  }

  /** Writes what is shown, unless a correction has come since it was made. */
  public void put(StoredReview review) {
    jdbi.useTransaction(
        h -> {
          lock(h, review.sessionId());
          if (revision(h, review.sessionId()) == review.revision()) {
            put(h, review);
          }
        });
  }

  /** One at a time corrects a session. */
  private static void lock(Handle h, String sessionId) {
    h.createQuery("select id from session where id = :id for update")
        .bind("id", sessionId)
        .mapTo(String.class)
        .one();
  }

  private static boolean known(Handle h, String sessionId, String requestKey) {
    return h.createQuery(
                "select count(*) from correction where session_id = :session and request_key ="
                    + " :key")
            .bind("session", sessionId)
            .bind("key", requestKey)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static int revision(Handle h, String sessionId) {
    return h.createQuery(
            "select coalesce(max(revision), 0) from correction where session_id = :session")
        .bind("session", sessionId)
        .mapTo(Integer.class)
        .one();
  }

  private static void insert(Handle h, StoredCorrection correction) {
    h.createUpdate(INSERT)
        .bind("session", correction.sessionId())
        .bind("revision", correction.revision())
        .bind("key", correction.requestKey())
        .bind("kind", correction.kind())
        .bind("by", correction.by())
        .bind("at", Timestamp.from(correction.at()))
        .bind("what", correction.what())
        .bind("before", correction.before())
        .bind("after", correction.after())
        .execute();
  }

  private static void put(Handle h, StoredReview review) {
    h.createUpdate("delete from session_review where session_id = :session")
        .bind("session", review.sessionId())
        .execute();
    h.createUpdate(INSERT_REVIEW)
        .bind("session", review.sessionId())
        .bind("revision", review.revision())
        .bind("ofResult", Timestamp.from(review.ofResult()))
        .bind("changed", review.changed())
        .bind("repetitions", review.repetitions())
        .bind("json", review.json())
        .execute();
  }

  private static StoredCorrection correction(ResultSet row, StatementContext context)
      throws SQLException {
    return new StoredCorrection(
        row.getString("session_id"),
        row.getInt("revision"),
        row.getString("request_key"),
        row.getString("kind"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("what"),
        row.getString("before_json"),
        row.getString("after_json"));
  }

  private static StoredReview review(ResultSet row, StatementContext context) throws SQLException {
    return new StoredReview(
        row.getString("session_id"),
        row.getInt("revision"),
        row.getTimestamp("of_result").toInstant(),
        row.getBoolean("changed"),
        row.getInt("repetitions"),
        row.getString("json"));
  }
}
