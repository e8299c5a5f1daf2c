package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.password.PasswordHasher;
import dev.femoris.service.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessingTest {

  @Test
  void ofTenThousandAttemptsOfOneAddressThirtyAreTried(@TempDir Path folder) {
    try (var database = Database.open(folder.resolve("femoris"))) {
      var desk =
          new SignInDesk(
              database.accounts(),
              database.tokens(),
              new PasswordHasher(),
              InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")));
      int tried = 0;
      for (int i = 0; i < 10_000; i++) {
        var result = desk.signIn("name " + i, "guess", "192.0.2.1");
        tried += result instanceof SignedIn.No ? 1 : 0;
      }
      assertThat(tried).isBetween(1, 30);
      assertThat(desk.signIn("anna", "guess", "192.0.2.2")).isInstanceOf(SignedIn.No.class);
    }
  }
}
