package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Tokens of sensors, gateways and programs. Thread-safe. */
public final class TokenStore {

  private static final String SELECT =
      """
      select t.id as token_id, t.kind, t.name as token_name, t.created_at as token_created_at,
        t.last_used_at, a.id as a_id, a.name as a_name, a.shown_name as a_shown_name,
        a.role as a_role, a.active as a_active, a.created_at as a_created_at
      from access_token t join account a on a.id = t.account_id
      where t.revoked_at is null and a.active
      """;

  private final Jdbi jdbi;

  TokenStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes one; empty when the account has one of that name in use. */
  public Optional<AccessToken> add(
      long accountId, TokenKind kind, String name, String secretHash, Instant now) {
    return jdbi.inTransaction(
        h -> {
          h.createQuery("select id from account where id = :id for update")
              .bind("id", accountId)
              .mapTo(Long.class)
              .one();
          int same =
              h.createQuery(
                      "select count(*) from access_token"
                          + " where account_id = :id and name = :name and revoked_at is null")
                  .bind("id", accountId)
                  .bind("name", name)
                  .mapTo(Integer.class)
                  .one();
          if (same > 0) {
            return Optional.empty();
          }
          h.createUpdate(
                  "insert into access_token (account_id, kind, name, secret_hash, created_at)"
                      + " values (:id, :kind, :name, :hash, :now)")
              .bind("id", accountId)
              .bind("kind", kind.id())
              .bind("name", name)
              .bind("hash", secretHash)
              .bind("now", Timestamp.from(now))
              .execute();
          return h.createQuery(SELECT + " and t.secret_hash = :hash")
              .bind("hash", secretHash)
              .map(TokenStore::token)
              .findOne();
        });
  }

  /** The one of that secret, with a note that it was used now. */
  public Optional<AccessToken> use(String secretHash, Instant now) {
    return jdbi.inTransaction(
        h -> {
          var token =
              h.createQuery(SELECT + " and t.secret_hash = :hash")
                  .bind("hash", secretHash)
                  .map(TokenStore::token)
                  .findOne();
          if (token.isPresent()) {
            h.createUpdate("update access_token set last_used_at = :now where id = :id")
                .bind("now", Timestamp.from(now))
                .bind("id", token.get().id())
                .execute();
          }
          return token;
        });
  }

  /** An account's that are in use, oldest first. */
  public List<AccessToken> of(long accountId) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + " and a.id = :id order by t.id")
                .bind("id", accountId)
                .map(TokenStore::token)
                .list());
  }

  /** Revokes one of the account's for good; empty when it has no such. */
  public Optional<AccessToken> revoke(long id, long accountId, Instant now) {
    var revoked = of(accountId).stream().filter(token -> token.id() == id).findFirst();
    revoked.ifPresent(
        token ->
            jdbi.useHandle(
                h ->
                    h.createUpdate(
                            "update access_token set revoked_at = :now"
                                + " where id = :id and revoked_at is null")
                        .bind("now", Timestamp.from(now))
                        .bind("id", token.id())
                        .execute()));
    return revoked;
  }

  private static AccessToken token(ResultSet row, StatementContext context) throws SQLException {
    return new AccessToken(
        row.getLong("token_id"),
        AccountStore.account(row, "a_"),
        TokenKind.find(row.getString("kind")).orElseThrow(),
        row.getString("token_name"),
        row.getTimestamp("token_created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
  }
}
