package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against real databases. */
class ShareStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(14));

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aLinkLeadsSomewhereUntilItsLastMoment(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      long anna = annaWithSessions(database);
      var made = database.shares().add(anna, "a", "hash", NOW, UNTIL, 9).orElseThrow();
      assertThat(database.shares().open("hash", UNTIL.minusMillis(1))).contains(made);
      assertThat(database.shares().open("hash", UNTIL)).isEmpty();
      assertThat(database.shares().of(anna, "a", UNTIL.minusMillis(1))).containsExactly(made);
      assertThat(database.shares().of(anna, "a", UNTIL)).isEmpty();
      assertThat(database.shares().of(anna, "b", NOW)).as("of another session").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void onlyWhatIsOpenCountsAgainstTheMost(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      long anna = annaWithSessions(database);
      var shares = database.shares();
      long first = shares.add(anna, "a", "one", NOW, UNTIL, 2).orElseThrow().id();
      assertThat(shares.add(anna, "b", "two", NOW, UNTIL, 2)).isPresent();
      assertThat(shares.add(anna, "b", "three", NOW, UNTIL, 2)).isEmpty();
      assertThat(shares.revoke(first, anna, "b", NOW)).as("of another session").isFalse();
      assertThat(shares.revoke(first, anna + 1, "a", NOW)).as("of another athlete").isFalse();
      assertThat(shares.revoke(first, anna, "a", NOW)).isTrue();
      assertThat(shares.revoke(first, anna, "a", NOW)).as("again").isFalse();
      assertThat(shares.open("one", NOW)).isEmpty();
      assertThat(shares.add(anna, "b", "three", NOW, UNTIL, 2)).isPresent();
      assertThat(shares.add(anna, "b", "four", UNTIL, UNTIL.plusSeconds(1), 2))
          .as("when the others have expired")
          .isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatIsDeletedOfAnAthleteTakesTheLinksAlong(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      long anna = annaWithSessions(database);
      database.shares().add(anna, "a", "hash", NOW, UNTIL, 9);
      database.athletes().delete("anna");
      assertThat(database.shares().open("hash", NOW)).isEmpty();
    }
  }

  private static long annaWithSessions(Database database) {
    long anna =
        AccountStoreTest.made(database, InvitationKind.ATHLETE, OptionalLong.empty(), "anna").id();
    database.sessions().insert(LabelStoreTest.session("a", "", "thigh_right"));
    database.sessions().insert(LabelStoreTest.session("b", "", "thigh_right"));
    return anna;
  }
}
