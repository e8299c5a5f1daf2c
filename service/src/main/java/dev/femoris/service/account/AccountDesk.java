package dev.femoris.service.account;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.password.PasswordHasher;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.AccountStore;
import dev.femoris.service.store.Invitation;
import dev.femoris.service.store.InvitationKind;
import dev.femoris.service.store.InvitationStore;
import dev.femoris.service.store.MembershipStore;
import dev.femoris.service.store.NewAccount;
import dev.femoris.service.store.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Invitations, the accounts they make, and who trains whom. What cannot be done is a {@link
 * Failure} (BAD_INPUT) with one line for the person; NO_INPUT when there is no such thing.
 * Thread-safe.
 */
public final class AccountDesk {

  private static final Duration INVITATION_LIFE = Duration.ofDays(14);
  private static final Duration CONSOLE_LIFE = Duration.ofDays(1);
  private static final Duration PASSWORD_LIFE = Duration.ofDays(1);

  private final AccountStore accounts;
  private final InvitationStore invitations;
  private final MembershipStore memberships;
  private final PasswordHasher passwords;
  private final InstantSource clock;
  private final AttemptLimit wrongPasswords =
      new AttemptLimit(SignInDesk.MOST_FAILURES_OF_A_NAME, SignInDesk.WINDOW);

  public AccountDesk(
      AccountStore accounts,
      InvitationStore invitations,
      MembershipStore memberships,
      PasswordHasher passwords,
      InstantSource clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.memberships = memberships;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * The secret of the link that makes the first admin; empty when there is one. Older links end.
   */
  public Optional<Secret> firstAdmin() {
    if (accounts.hasAdmin()) {
      return Optional.empty();
    }
    invitations.withdrawConsoles(clock.instant());
    var made =
        invite(
            InvitationKind.ADMIN,
            OptionalLong.empty(),
            OptionalLong.empty(),
            "first admin",
            CONSOLE_LIFE);
    return Optional.of(made.secret());
  }

  /** An admin invites trainers and admins, a trainer athletes. */
  public MadeInvitation invite(Account maker, InvitationKind kind, String forWhom) {
    boolean may =
        switch (kind) {
          case ADMIN, TRAINER -> maker.role() == Role.ADMIN;
          case ATHLETE -> maker.role() == Role.TRAINER;
          case PASSWORD -> false;
        };
    if (!may) {
      throw refused("an admin invites trainers and admins, a trainer athletes");
    }
    return invite(
        kind,
        OptionalLong.of(maker.id()),
        OptionalLong.empty(),
        AccountRules.line(forWhom, "for whom it is"),
        INVITATION_LIFE);
  }

  /** A link with which somebody who forgot the password sets a new one. */
  public MadeInvitation passwordLink(Account admin, long accountId) {
    Account account = account(accountId);
    return invite(
        InvitationKind.PASSWORD,
        OptionalLong.of(admin.id()),
        OptionalLong.of(account.id()),
        account.shownName(),
        PASSWORD_LIFE);
  }

  public List<Invitation> openInvitations(Account maker) {
    return invitations.openOf(maker.id(), clock.instant());
  }

  public void withdraw(Account maker, long invitationId) {
    if (!invitations.withdraw(invitationId, maker.id(), clock.instant())) {
      throw absent();
    }
  }

  /** The invitation of that secret with who made it. */
  public Optional<OfferedInvitation> offered(String secret) {
    return invitations
        .open(Secret.hashOf(secret), clock.instant())
        .map(
            invitation ->
                new OfferedInvitation(
                    invitation,
                    stored(invitation.madeBy()).map(Account::shownName),
                    stored(invitation.accountId()).map(Account::name)));
  }

  /** Makes the account that the invitation is for. */
  public Account accept(String secret, String name, String shownName, String password) {
    String hash = Secret.hashOf(secret);
    String signInName = AccountRules.name(name);
    String shown = AccountRules.line(shownName, "your name");
    AccountRules.password(password, signInName);
    requireOpen(hash);
    if (accounts.named(signInName).isPresent()) {
      throw refused("the name \"%s\" is taken: choose another".formatted(signInName));
    }
    var made = new NewAccount(signInName, shown, passwords.hash(password));
    return invitations
        .accept(hash, made, clock.instant())
        .orElseThrow(() -> refused("the link has just been used: ask for a new one"));
  }

  /** An athlete who has an account lets the trainer see the sessions. */
  public void acceptAs(Account athlete, String secret) {
    if (!invitations.acceptAs(Secret.hashOf(secret), athlete, clock.instant())) {
      throw refused("this link is not for an athlete's account, or it can no longer be used");
    }
  }

  /** Sets the password of the account that the link is for. */
  public Account setPassword(String secret, String password) {
    String hash = Secret.hashOf(secret);
    String name = offered(secret).flatMap(OfferedInvitation::accountName).orElse("");
    AccountRules.password(password, name);
    requireOpen(hash);
    return invitations
        .setPassword(hash, passwords.hash(password), clock.instant())
        .orElseThrow(() -> refused("this link does not set a password"));
  }

  /**
   * Whoever is signed in is signed out everywhere.
   *
   * @return how long to wait before trying again, when too many attempts were wrong; empty when it
   *     is changed
   */
  public Optional<Duration> changePassword(Account account, String before, String after) {
    AccountRules.password(after, account.name());
    Instant now = clock.instant();
    Optional<Duration> wait = wrongPasswords.blocked(account.name(), now);
    if (wait.isPresent()) {
      return wait;
    }
    wrongPasswords.failed(account.name(), now); // until it is known to be right
    boolean right =
        accounts
            .password(account.name())
            .filter(kept -> passwords.matches(before, kept))
            .isPresent();
    if (!right) {
      throw refused("the password so far is not right");
    }
    wrongPasswords.succeeded(account.name());
    accounts.setPassword(account.id(), passwords.hash(after));
    return Optional.empty();
  }

  public List<Account> all() {
    return accounts.all();
  }

  /** An admin closes an account or opens it again; not the own one. */
  public Account setActive(Account admin, long accountId, boolean active) {
    if (accountId == admin.id()) {
      throw refused("you cannot close your own account: another admin can");
    }
    Account account = account(accountId);
    accounts.setActive(account.id(), active);
    return account;
  }

  /** Whom a trainer sees, or by whom an athlete is seen; nobody for an admin. */
  public List<Account> members(Account account) {
    return switch (account.role()) {
      case TRAINER -> memberships.athletesOf(account.id());
      case ATHLETE -> memberships.trainersOf(account.id());
      case ADMIN -> List.of();
    };
  }

  /** Either of the two ends it. */
  public void endMembership(Account account, long other) {
    boolean ended =
        switch (account.role()) {
          case TRAINER -> memberships.end(account.id(), other);
          case ATHLETE -> memberships.end(other, account.id());
          case ADMIN -> false;
        };
    if (!ended) {
      throw absent();
    }
  }

  private MadeInvitation invite(
      InvitationKind kind,
      OptionalLong maker,
      OptionalLong account,
      String forWhom,
      Duration life) {
    Secret secret = Secret.fresh();
    Instant now = clock.instant();
    var invitation = new Invitation(0, kind, maker, account, forWhom, now, now.plus(life), false);
    return new MadeInvitation(invitations.add(secret.hash(), invitation), secret);
  }

  private void requireOpen(String hash) {
    if (invitations.open(hash, clock.instant()).isEmpty()) {
      throw refused("this link was used, taken back, or is too old: ask for a new one");
    }
  }

  private Optional<Account> stored(OptionalLong id) {
    return id.isPresent() ? accounts.find(id.getAsLong()) : Optional.empty();
  }

  private Account account(long id) {
    return accounts.find(id).orElseThrow(AccountDesk::absent);
  }

  private static Failure refused(String line) {
    return Failure.of(FailureKind.BAD_INPUT, line);
  }

  private static Failure absent() {
    return Failure.of(FailureKind.NO_INPUT, "there is no such");
  }
}
