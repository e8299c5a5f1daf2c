package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.store.DatabaseKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open already ends with the right to it. */
class ChangedRightsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");
  private Household house;

  @BeforeEach
  void start() throws Exception {
    house = new Household(DatabaseKind.H2, folder);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void aClosedAccountsSocketsAreClosedAndNobodyElses() throws Exception {
    var gateway = house.anna.listen("/api/gateway").orElseThrow();
    var live = house.anna.listen("/api/live").orElseThrow();
    var bens = house.ben.listen("/api/gateway").orElseThrow();
    assertThat(house.admin.post("/api/accounts/%d/close".formatted(house.annaId), "").statusCode())
        .isEqualTo(204);
    Deadline.await("the gateway's socket is closed", LIMIT, gateway::isClosed);
    Deadline.await("the live socket is closed", LIMIT, live::isClosed);
    assertThat(house.anna.listen("/api/gateway")).isEmpty();
    assertThat(bens.isClosed()).isFalse();
  }

  @Test
  void aRevokedTokensSocketsAreClosed() throws Exception {
    var gateway = house.annasProgram.listen("/api/gateway").orElseThrow();
    var page = house.anna.listen("/api/gateway").orElseThrow();
    for (var token : house.anna.json("/api/tokens")) {
      if (token.path("kind").asString().equals("api")) {
        house.anna.post("/api/tokens/%d/revoke".formatted(token.path("id").asLong()), "");
      }
    }
    Deadline.await("the program's socket is closed", LIMIT, gateway::isClosed);
    assertThat(page.isClosed()).as("Anna's own page").isFalse();
  }

  @Test
  void aNewPasswordAndSigningOutCloseTheSocketsOfThatSignIn() throws Exception {
    var elsewhere = house.visitor();
    Household.signIn(elsewhere, "anna", Household.PASSWORD);
    var gateway = elsewhere.listen("/api/gateway").orElseThrow();
    assertThat(change(Household.PASSWORD).statusCode()).isEqualTo(204);
    Deadline.await("the other sign-in's socket is closed", LIMIT, gateway::isClosed);
    var own = house.anna.listen("/api/live").orElseThrow();
    assertThat(house.anna.post("/api/sign-out", "").statusCode()).isEqualTo(204);
    Deadline.await("the own socket is closed", LIMIT, own::isClosed);
  }

  @Test
  void thePasswordIsNotGuessedWithSomebodysCookie() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(change("wrong password " + i).statusCode()).isEqualTo(422);
    }
    var answer = change(Household.PASSWORD);
    assertThat(answer.statusCode()).as("also with the right one").isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    assertThat(Answers.json(answer.body()).path("detail").asString()).contains("try again in");
  }

  private java.net.http.HttpResponse<String> change(String before) throws Exception {
    return house.anna.post(
        "/api/me/password",
        "{\"password_before\":\"%s\",\"password\":\"quite another one\"}".formatted(before));
  }
}
