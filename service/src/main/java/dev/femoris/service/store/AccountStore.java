package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts and who of them is signed in. Thread-safe. */
public final class AccountStore {

  private static final String INSERT =
      """
      insert into account (name, shown_name, role, password, active, created_at)
      values (:name, :shownName, :role, :password, true, :at)
      """;

  private final Jdbi jdbi;

  AccountStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<Account> find(long id) {
    return jdbi.withHandle(h -> find(h, id));
  }

  public Optional<Account> named(String name) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map(AccountStore::account)
                .findOne());
  }

  /** The hash of the password of an account that is active. */
  public Optional<String> password(String name) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select password from account where name = :name and active")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  /** All accounts, those first that were made first. */
  public List<Account> all() {
    return jdbi.withHandle(
        h -> h.createQuery("select * from account order by id").map(AccountStore::account).list());
  }

  public boolean hasAdmin() {
    return all().stream().anyMatch(each -> each.role() == Role.ADMIN && each.active());
  }

  /** Sets the password and ends whatever was signed in with the old one. */
  public void setPassword(long id, String password) {
    jdbi.useTransaction(h -> setPassword(h, id, password));
  }

  /** Closes an account, or opens it again. Whoever is signed in with one that is closed is out. */
  public void setActive(long id, boolean active) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate("update account set active = :active where id = :id")
              .bind("active", active)
              .bind("id", id)
              .execute();
          endSignIns(h, id);
        });
  }

  public void signIn(String secretHash, long accountId, Instant now, Instant until) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate("delete from sign_in where expires_at <= :now")
              .bind("now", Timestamp.from(now))
              .execute();
          h.createUpdate(
                  "insert into sign_in (secret_hash, account_id, created_at, expires_at)"
                      + " values (:hash, :account, :now, :until)")
              .bind("hash", secretHash)
              .bind("account", accountId)
              .bind("now", Timestamp.from(now))
              .bind("until", Timestamp.from(until))
              .execute();
        });
  }

  /** Who is signed in with that secret now. */
  public Optional<Account> signedIn(String secretHash, Instant now) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select account.* from account join sign_in on account_id = id"
                        + " where secret_hash = :hash and expires_at > :now and active")
                .bind("hash", secretHash)
                .bind("now", Timestamp.from(now))
                .map(AccountStore::account)
                .findOne());
  }

  public void signOut(String secretHash) {
    jdbi.useHandle(
        h ->
            h.createUpdate("delete from sign_in where secret_hash = :hash")
                .bind("hash", secretHash)
                .execute());
  }

  static Optional<Account> find(Handle h, long id) {
    return h.createQuery("select * from account where id = :id")
        .bind("id", id)
        .map(AccountStore::account)
        .findOne();
  }

  static Account insert(Handle h, NewAccount account, Role role, Instant at) {
    long id =
        h.createUpdate(INSERT)
            .bind("name", account.name())
            .bind("shownName", account.shownName())
            .bind("role", role.id())
            .bind("password", account.password())
            .bind("at", Timestamp.from(at))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(h, id).orElseThrow();
  }

  static void setPassword(Handle h, long id, String password) {
    h.createUpdate("update account set password = :password where id = :id")
        .bind("password", password)
        .bind("id", id)
        .execute();
    endSignIns(h, id);
  }

  private static void endSignIns(Handle h, long id) {
    h.createUpdate("delete from sign_in where account_id = :id").bind("id", id).execute();
  }

  static Account account(ResultSet row, StatementContext context) throws SQLException {
    return account(row, "");
  }

  /**
   * @param prefix of the columns' names
   */
  static Account account(ResultSet row, String prefix) throws SQLException {
    return new Account(
        row.getLong(prefix + "id"),
        row.getString(prefix + "name"),
        row.getString(prefix + "shown_name"),
        Role.find(row.getString(prefix + "role")).orElseThrow(),
        row.getBoolean(prefix + "active"),
        row.getTimestamp(prefix + "created_at").toInstant());
  }
}
