package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.password.PasswordHasher;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aKeyIsBlockedAfterItsFailuresUntilTheWindowIsOver() {
    var limit = new AttemptLimit(3, Duration.ofMinutes(15));
    for (int i = 0; i < 3; i++) {
      assertThat(limit.blocked("anna", NOW)).isEmpty();
      limit.failed("anna", NOW.plusSeconds(i));
    }
    assertThat(limit.blocked("anna", NOW.plusSeconds(60))).contains(Duration.ofMinutes(14));
    assertThat(limit.blocked("anna", NOW.plus(Duration.ofMinutes(15)))).isEmpty();
    limit.failed("anna", NOW.plus(Duration.ofMinutes(15)));
    assertThat(limit.blocked("anna", NOW.plus(Duration.ofMinutes(16)))).isEmpty();
  }

  @Test
  void tenThousandOtherKeysDoNotPushAFailureOut() {
    var limit = new AttemptLimit(3, Duration.ofMinutes(15));
    for (int i = 0; i < 3; i++) {
      limit.failed("anna", NOW);
    }
    for (int i = 0; i < 10_000; i++) {
      limit.failed("somebody " + i, NOW);
    }
    assertThat(limit.blocked("anna", NOW)).isPresent();
  }

  @Test
  void successForgetsTheFailures() {
    var limit = new AttemptLimit(1, Duration.ofMinutes(15));
    limit.failed("anna", NOW);
    limit.succeeded("anna");
    assertThat(limit.blocked("anna", NOW)).isEmpty();
  }

  @Test
  void aPasswordIsKnownByItsOwnHashOnlyAndEachHashIsAnother() {
    var hasher = new PasswordHasher();
    String hash = hasher.hash("correct horse");
    assertThat(hash)
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(hasher.hash("correct horse"));
    assertThat(hasher.matches("correct horse", hash)).isTrue();
    assertThat(hasher.matches("correct horse ", hash)).isFalse();
    assertThat(hasher.matchesNobody("nobody has this password")).isFalse();
  }

  /** The vector that the reference implementation's own test has for these parameters. */
  @Test
  void theHashIsTheReferenceImplementations() {
    assertThat(
            new PasswordHasher()
                .matches(
                    "password",
                    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
        .isTrue();
  }
}
