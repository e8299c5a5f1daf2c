package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Links that work once, and the accounts and memberships they make. Thread-safe. */
public final class InvitationStore {

  private static final String INSERT =
      """
      insert into invitation (secret_hash, kind, made_by, account_id, for_whom, created_at,
        expires_at)
      values (:hash, :kind, :madeBy, :account, :forWhom, :at, :until)
      """;

  private final Jdbi jdbi;

  InvitationStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes one, {@link Invitation#id()} and {@link Invitation#used()} of which are not looked at.
   */
  public Invitation add(String secretHash, Invitation invitation) {
    return jdbi.inTransaction(
        h -> {
          long id =
              h.createUpdate(INSERT)
                  .bind("hash", secretHash)
                  .bind("kind", invitation.kind().id())
                  .bind("madeBy", invitation.madeBy())
                  .bind("account", invitation.accountId())
                  .bind("forWhom", invitation.forWhom())
                  .bind("at", Timestamp.from(invitation.createdAt()))
                  .bind("until", Timestamp.from(invitation.expiresAt()))
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          return h.createQuery("select * from invitation where id = :id")
              .bind("id", id)
              .map(InvitationStore::invitation)
              .one();
        });
  }

  /** The one of that secret, if it can still be used. */
  public Optional<Invitation> open(String secretHash, Instant now) {
    return jdbi.withHandle(h -> open(h, secretHash, now));
  }

  /** Those an account made that can still be used, newest first. */
  public List<Invitation> openOf(long madeBy, Instant now) {
    return jdbi.withHandle(
        h ->
            h
                .createQuery("select * from invitation where made_by = :by order by id desc")
                .bind("by", madeBy)
                .map(InvitationStore::invitation)
                .stream()
                .filter(each -> each.isOpen(now))
                .toList());
  }

  /** Takes back one that the account made; false when it has no such. */
  public boolean withdraw(long id, long madeBy, Instant now) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "update invitation set used_at = :now"
                            + " where id = :id and made_by = :by and used_at is null")
                    .bind("now", Timestamp.from(now))
                    .bind("id", id)
                    .bind("by", madeBy)
                    .execute())
        == 1;
  }

  /** Makes those of the console unusable: a new one is printed. */
  public void withdrawConsoles(Instant now) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "update invitation set used_at = :now where made_by is null and used_at is null")
                .bind("now", Timestamp.from(now))
                .execute());
  }

  /**
   * Makes the account the invitation is for, all or nothing.
   *
   * @return empty when the invitation cannot be used, or the name is taken
   */
  public Optional<Account> accept(String secretHash, NewAccount account, Instant now) {
    return jdbi.inTransaction(
        h -> {
          var invitation = open(h, secretHash, now);
          Optional<Role> role = invitation.flatMap(each -> each.kind().makes());
          if (role.isEmpty() || isTaken(h, account.name()) || !use(h, secretHash, now)) {
            return Optional.empty();
          }
          Account made = AccountStore.insert(h, account, role.get(), now);
          usedBy(h, secretHash, made.id());
          join(h, invitation.get(), made, now);
          return Optional.of(made);
        });
  }

  /** An athlete that has an account accepts the trainer who made it; false when it cannot be. */
  public boolean acceptAs(String secretHash, Account athlete, Instant now) {
    return jdbi.inTransaction(
        h -> {
          var invitation =
              open(h, secretHash, now).filter(each -> each.kind() == InvitationKind.ATHLETE);
          if (invitation.isEmpty() || athlete.role() != Role.ATHLETE || !use(h, secretHash, now)) {
            return false;
          }
          usedBy(h, secretHash, athlete.id());
          join(h, invitation.get(), athlete, now);
          return true;
        });
  }

  /** Sets the password of the account it is for; empty when it cannot be used. */
  public Optional<Account> setPassword(String secretHash, String password, Instant now) {
    return jdbi.inTransaction(
        h -> {
          var account = open(h, secretHash, now).map(Invitation::accountId);
          if (account.isEmpty() || account.get().isEmpty() || !use(h, secretHash, now)) {
            return Optional.empty();
          }
          long id = account.get().getAsLong();
          AccountStore.setPassword(h, id, password);
          usedBy(h, secretHash, id);
          return AccountStore.find(h, id);
        });
  }

  private static boolean isTaken(Handle h, String name) {
    return h.createQuery("select count(*) from account where name = :name")
            .bind("name", name)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Of two who use it at the same time one gets it. */
  private static boolean use(Handle h, String secretHash, Instant now) {
    return h.createUpdate(
                "update invitation set used_at = :now"
                    + " where secret_hash = :hash and used_at is null")
            .bind("now", Timestamp.from(now))
            .bind("hash", secretHash)
            .execute()
        == 1;
  }

  private static void usedBy(Handle h, String secretHash, long accountId) {
    h.createUpdate("update invitation set used_by = :by where secret_hash = :hash")
        .bind("by", accountId)
        .bind("hash", secretHash)
        .execute();
  }

  private static void join(Handle h, Invitation invitation, Account made, Instant now) {
    if (invitation.kind() == InvitationKind.ATHLETE && invitation.madeBy().isPresent()) {
      MembershipStore.add(h, invitation.madeBy().getAsLong(), made.id(), now);
    }
  }

  private static Optional<Invitation> open(Handle h, String secretHash, Instant now) {
    return h.createQuery("select * from invitation where secret_hash = :hash")
        .bind("hash", secretHash)
        .map(InvitationStore::invitation)
        .findOne()
        .filter(each -> each.isOpen(now));
  }

  private static Invitation invitation(ResultSet row, StatementContext context)
      throws SQLException {
    return new Invitation(
        row.getLong("id"),
        InvitationKind.find(row.getString("kind")).orElseThrow(),
        id(row, "made_by"),
        id(row, "account_id"),
        row.getString("for_whom"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getTimestamp("used_at") != null);
  }

  private static OptionalLong id(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
