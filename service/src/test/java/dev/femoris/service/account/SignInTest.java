package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.store.DatabaseKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cookies, passwords, foreign pages and guessing. */
class SignInTest {

  private Household house;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    house = new Household(DatabaseKind.H2, folder);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void aCookieIsOutOfReachOfScriptsAndNoGoodAfterSigningOut() throws Exception {
    var visitor = house.visitor();
    var in = Household.signIn(visitor, " Anna ", Household.PASSWORD);
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
    String cookie = visitor.cookie().orElseThrow();
    assertThat(visitor.post("/api/sign-out", "{}").statusCode()).isEqualTo(204);
    assertThat(asked("GET", "/api/sessions", cookie, "", "").statusCode()).isEqualTo(404);
    assertThat(house.anna.get("/api/sessions").statusCode()).as("elsewhere").isEqualTo(200);
  }

  @Test
  void aWrongNameAndAWrongPasswordAreToldTheSame() throws Exception {
    var wrongPassword = Household.signIn(house.visitor(), "anna", "not the password");
    var wrongName = Household.signIn(house.visitor(), "nobody", "not the password");
    assertThat(wrongPassword.statusCode()).isEqualTo(403);
    assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
  }

  @Test
  void guessingIsStoppedForTheNameAndTheRightPasswordWaitsToo() throws Exception {
    var guesser = house.visitor();
    int refused = 0;
    for (int i = 0; i < 12; i++) {
      var answer = Household.signIn(guesser, "anna", "guess number " + i);
      refused += answer.statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(2);
    var right = Household.signIn(house.visitor(), "anna", Household.PASSWORD);
    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValue("Retry-After")).isPresent();
    assertThat(Household.signIn(house.visitor(), "ben", Household.PASSWORD).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageOfAnotherOriginDoesNothingWithTheCookie() throws Exception {
    String cookie = house.anna.cookie().orElseThrow();
    String own = house.service().liveUrl().toString().replaceFirst("/$", "");
    String token = "{\"kind\":\"api\",\"name\":\"evil\"}";
    for (String origin : new String[] {"https://evil.example", "null", "", own + "0"}) {
      assertThat(asked("POST", "/api/tokens", cookie, origin, token).statusCode())
          .as("origin %s", origin)
          .isEqualTo(403);
    }
    assertThat(asked("POST", "/api/tokens", cookie, own, token).statusCode()).isEqualTo(201);
  }

  @Test
  void aNewPasswordSignsOutEverywhereElse() throws Exception {
    var elsewhere = house.visitor();
    Household.signIn(elsewhere, "anna", Household.PASSWORD);
    String change =
        "{\"password_before\":\"%s\",\"password\":\"quite another one\"}"
            .formatted(Household.PASSWORD);
    assertThat(house.anna.post("/api/me/password", change).statusCode()).isEqualTo(204);
    assertThat(house.anna.get("/api/sessions").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/api/sessions").statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkWorksOnceAndTheConsoleGivesNoneWhenThereIsAnAdmin() throws Exception {
    assertThat(house.service().adminLink()).isEmpty();
    String secret = house.invited(house.maria, "athlete");
    assertThat(Household.accept(house.visitor(), secret, "carl", "Carl").statusCode())
        .isEqualTo(201);
    assertThat(Household.accept(house.visitor(), secret, "dora", "Dora").statusCode())
        .isEqualTo(422);
    assertThat(house.ben.post("/api/invitations", "{}").statusCode()).isEqualTo(404);
    assertThat(
            house
                .maria
                .post("/api/invitations", "{\"kind\":\"admin\",\"for_whom\":\"me\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoForgotThePasswordSetsANewOneWithALinkOfTheAdmin() throws Exception {
    var made = house.admin.post("/api/accounts/%d/password-link".formatted(house.annaId), "{}");
    String secret = dev.femoris.service.Answers.json(made.body()).path("secret").asString();
    var visitor = house.visitor();
    String set = "{\"secret\":\"%s\",\"password\":\"quite another one\"}".formatted(secret);
    assertThat(visitor.post("/api/invitations/password", set).statusCode()).isEqualTo(204);
    assertThat(visitor.get("/api/sessions").statusCode()).isEqualTo(200);
    assertThat(house.anna.get("/api/sessions").statusCode()).isEqualTo(404);
    assertThat(visitor.post("/api/invitations/password", set).statusCode()).isEqualTo(422);
  }

  @Test
  void whoeverIsNotSignedInIsLedFromAPageToTheSignIn() throws Exception {
    var led = house.nobody.get("/sessions.html?x=1");
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location").orElseThrow())
        .endsWith("/sign-in.html?next=%2Fsessions.html%3Fx%3D1");
    assertThat(house.nobody.get("/sign-in.html").statusCode()).isEqualTo(200);
    assertThat(house.anna.get("/sessions.html").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> asked(
      String method, String path, String cookie, String origin, String body) throws Exception {
    URI at = house.service().liveUrl().resolve(path);
    var request = HttpRequest.newBuilder(at).header("Cookie", cookie);
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
  }
}
