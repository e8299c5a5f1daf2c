package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Links to reports; those that expired or were taken back stay, and are never found. Thread-safe.
 */
public final class ShareStore {

  /** Links of whoever may no longer sign in lead nowhere. */
  private static final String OPEN =
      """
      select s.* from shared_report s join account a on a.id = s.account_id
      where a.active and s.revoked_at is null and s.expires_at > :now
      """;

  private final Jdbi jdbi;

  ShareStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Makes one.
   *
   * @param most how many an account may have open
   * @return empty when it has as many
   */
  public Optional<SharedReport> add(
      long accountId, String sessionId, String secretHash, Instant now, Instant until, int most) {
    return jdbi.inTransaction(
        h -> {
          // Two at a time would both see one fewer.
          h.createQuery("select id from account where id = :id for update")
              .bind("id", accountId)
              .mapTo(Long.class)
              .one();
          int open =
              h.createQuery(OPEN + " and s.account_id = :account")
                  .bind("now", Timestamp.from(now))
                  .bind("account", accountId)
                  .map(ShareStore::share)
                  .list()
                  .size();
          if (open >= most) {
            return Optional.empty();
          }
          long id =
              h.createUpdate(
                      "insert into shared_report"
                          + " (session_id, account_id, secret_hash, created_at, expires_at)"
                          + " values (:session, :account, :hash, :now, :until)")
                  .bind("session", sessionId)
                  .bind("account", accountId)
                  .bind("hash", secretHash)
                  .bind("now", Timestamp.from(now))
                  .bind("until", Timestamp.from(until))
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          return Optional.of(new SharedReport(id, sessionId, now, until));
        });
  }

  /** The one of that secret, if it still leads somewhere. */
  public Optional<SharedReport> open(String secretHash, Instant now) {
    return jdbi.withHandle(
        h ->
            h.createQuery(OPEN + " and s.secret_hash = :hash")
                .bind("now", Timestamp.from(now))
                .bind("hash", secretHash)
                .map(ShareStore::share)
                .findOne());
  }

  /** An account's of a session that still lead somewhere, newest first. */
  public List<SharedReport> of(long accountId, String sessionId, Instant now) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    OPEN
                        + " and s.account_id = :account and s.session_id = :session order by s.id desc")
                .bind("now", Timestamp.from(now))
                .bind("account", accountId)
                .bind("session", sessionId)
                .map(ShareStore::share)
                .list());
  }

  /** Takes one back for good; false when the account has no such of that session. */
  public boolean revoke(long id, long accountId, String sessionId, Instant now) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "update shared_report set revoked_at = :now where id = :id"
                            + " and account_id = :account and session_id = :session"
                            + " and revoked_at is null")
                    .bind("now", Timestamp.from(now))
                    .bind("id", id)
                    .bind("account", accountId)
                    .bind("session", sessionId)
                    .execute())
        == 1;
  }

  private static SharedReport share(ResultSet row, StatementContext context) throws SQLException {
    return new SharedReport(
        row.getLong("id"),
        row.getString("session_id"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }
}
