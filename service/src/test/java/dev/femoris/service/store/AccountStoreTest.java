package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against real databases. */
class AccountStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  static Account made(Database database, InvitationKind kind, OptionalLong by, String name) {
    String secret = "secret of " + name;
    database
        .invitations()
        .add(secret, new Invitation(0, kind, by, OptionalLong.empty(), name, NOW, TOMORROW, false));
    return database
        .invitations()
        .accept(secret, new NewAccount(name, name, "hash"), NOW)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aLinkWorksOnceAndNotWhenItIsTooOld(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var invitations = database.invitations();
      var link =
          new Invitation(
              0,
              InvitationKind.TRAINER,
              OptionalLong.empty(),
              OptionalLong.empty(),
              "Maria",
              NOW,
              TOMORROW,
              false);
      invitations.add("a", link);
      var maria = new NewAccount("maria", "Maria", "hash");
      assertThat(invitations.accept("a", maria, TOMORROW)).as("a day later").isEmpty();
      assertThat(invitations.accept("b", maria, NOW)).as("another secret").isEmpty();
      assertThat(invitations.accept("a", maria, NOW)).isPresent();
      assertThat(invitations.accept("a", new NewAccount("tom", "Tom", "hash"), NOW)).isEmpty();
      invitations.add("c", link);
      assertThat(invitations.accept("c", maria, NOW)).as("a name that is taken").isEmpty();
      assertThat(invitations.open("c", NOW)).as("is not used up by that").isPresent();
      invitations.withdrawConsoles(NOW);
      assertThat(invitations.open("c", NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aMembershipIsOfTheTwoAndOutlivesARestart(DatabaseKind kind, @TempDir Path folder) {
    long maria;
    long anna;
    try (var database = kind.open(folder)) {
      maria = made(database, InvitationKind.TRAINER, OptionalLong.empty(), "maria").id();
      anna = made(database, InvitationKind.ATHLETE, OptionalLong.of(maria), "anna").id();
    }
    try (var database = kind.open(folder)) {
      var memberships = database.memberships();
      assertThat(memberships.isAccepted(maria, anna)).isTrue();
      assertThat(memberships.isAccepted(anna, maria)).isFalse();
      assertThat(memberships.athletesOf(maria)).extracting(Account::name).containsExactly("anna");
      assertThat(memberships.end(maria, anna)).isTrue();
      assertThat(memberships.end(maria, anna)).isFalse();
      assertThat(memberships.trainersOf(anna)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whoIsSignedInIsOutWhenItExpiresOrTheAccountIsClosed(
      DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var accounts = database.accounts();
      var maria = made(database, InvitationKind.TRAINER, OptionalLong.empty(), "maria");
      accounts.signIn("s", maria.id(), NOW, TOMORROW);
      assertThat(accounts.signedIn("s", NOW)).contains(maria);
      assertThat(accounts.signedIn("s", TOMORROW)).isEmpty();
      accounts.setActive(maria.id(), false);
      assertThat(accounts.signedIn("s", NOW)).isEmpty();
      assertThat(accounts.password("maria")).as("of a closed account").isEmpty();
      accounts.setActive(maria.id(), true);
      assertThat(accounts.signedIn("s", NOW)).as("is not signed in by that").isEmpty();
      assertThat(accounts.password("maria")).contains("hash");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aTokensNameIsFreeAgainOnceItIsRevoked(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var tokens = database.tokens();
      long anna = made(database, InvitationKind.ATHLETE, OptionalLong.empty(), "anna").id();
      long ben = made(database, InvitationKind.ATHLETE, OptionalLong.empty(), "ben").id();
      long id = tokens.add(anna, TokenKind.DEVICE, "thigh", "1", NOW).orElseThrow().id();
      assertThat(tokens.add(anna, TokenKind.DEVICE, "thigh", "2", NOW)).isEmpty();
      assertThat(tokens.add(ben, TokenKind.DEVICE, "thigh", "3", NOW)).isPresent();
      assertThat(tokens.use("1", NOW)).isPresent();
      assertThat(tokens.of(anna).getFirst().lastUsedAt()).contains(NOW);
      assertThat(tokens.revoke(id, ben, NOW)).as("by somebody else").isEmpty();
      assertThat(tokens.revoke(id, anna, NOW)).isPresent();
      assertThat(tokens.use("1", NOW)).isEmpty();
      assertThat(tokens.add(anna, TokenKind.DEVICE, "thigh", "4", NOW)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void sessionsAreFoundWithinAScopeAndAnOwnersKeyIsTheAccount(
      DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      long anna = made(database, InvitationKind.ATHLETE, OptionalLong.empty(), "anna").id();
      var owned = LabelStoreTest.session("a", "Ben", "thigh_right").ownedBy(OptionalLong.of(anna));
      var posing = LabelStoreTest.session("b", "account:" + anna, "thigh_right");
      database.sessions().insert(owned);
      database.sessions().insert(posing);
      assertThat(newest(database, Scope.ownedBy(Set.of(anna)))).containsExactly(owned);
      assertThat(newest(database, Scope.ownedBy(Set.of()))).isEmpty();
      assertThat(newest(database, Scope.everything())).hasSize(2);
      assertThat(owned.baselineKey().orElseThrow().athlete()).isEqualTo("account:" + anna);
      assertThat(posing.baselineKey()).isEqualTo(Optional.empty());
    }
  }

  private static List<StoredSession> newest(Database database, Scope scope) {
    return database.search().find(SessionQuery.newest(9), scope).stream()
        .map(ListedSession::session)
        .toList();
  }
}
