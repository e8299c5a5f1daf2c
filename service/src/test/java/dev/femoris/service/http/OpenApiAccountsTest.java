package dev.femoris.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is answered about accounts, against {@code docs/api/openapi.yaml}. */
class OpenApiAccountsTest {

  private static final String ACCOUNT =
      """
      {"secret":"%s","name":"%s","shown_name":"Somebody","password":"a password of length"}""";

  private final ApiDocument http = ApiDocument.read("openapi.yaml");

  OpenApiAccountsTest() throws IOException {}

  @Test
  void accountsInvitationsAndTokensAreAnsweredAsDocumented(@TempDir Path data) throws Exception {
    var config = ServiceConfig.local(0, 0, data).withAccounts();
    try (var service = FemorisService.start(config, "test");
        var admin = browser();
        var trainer = browser();
        var athlete = browser()) {
      URI at = service.liveUrl();
      says(at, admin, "GET", "/api/me", "", "200");
      String first = service.adminLink().orElseThrow().getFragment();
      accepts(at, admin, first, "root");
      says(at, admin, "GET", "/api/accounts", "", "200");
      accepts(at, trainer, invited(at, admin, "trainer"), "maria");
      accepts(at, athlete, invited(at, trainer, "athlete"), "anna");
      JsonNode me = says(at, athlete, "GET", "/api/me", "", "200");
      assertThat(me.path("sensor_prefix").isString()).isTrue();
      assertThat(says(at, athlete, "GET", "/api/members", "", "200")).hasSize(1);
      String device = "{\"kind\":\"device\",\"name\":\"thigh\"}";
      says(at, athlete, "POST", "/api/tokens", device, "201");
      assertThat(says(at, athlete, "GET", "/api/tokens", "", "200")).hasSize(1);
      says(at, athlete, "POST", "/api/me/mqtt", "", "200");
      denialsAreAsDocumented(at, athlete);
    }
  }

  private String invited(URI at, HttpClient by, String kind) throws Exception {
    String body = "{\"kind\":\"%s\",\"for_whom\":\"somebody\"}".formatted(kind);
    var asked = http.schema("/api/invitations", "post", "requestBody");
    assertThat(SchemaCheck.wrong(asked, Answers.json(body))).isEmpty();
    String secret = says(at, by, "POST", "/api/invitations", body, "201").path("secret").asString();
    assertThat(says(at, by, "GET", "/api/invitations", "", "200")).hasSize(1);
    String look = "{\"secret\":\"%s\"}".formatted(secret);
    says(at, by, "POST", "/api/invitations/look", look, "200");
    return secret;
  }

  private void accepts(URI at, HttpClient who, String secret, String name) throws Exception {
    String body = ACCOUNT.formatted(secret, name);
    var asked = http.schema("/api/invitations/accept", "post", "requestBody");
    assertThat(SchemaCheck.wrong(asked, Answers.json(body))).isEmpty();
    says(at, who, "POST", "/api/invitations/accept", body, "201");
  }

  private void denialsAreAsDocumented(URI at, HttpClient athlete) throws Exception {
    var problem = http.part("#/components/schemas/Problem");
    for (String path : new String[] {"/api/accounts", "/metrics", "/api/sessions/none"}) {
      var answer = send(at, athlete, "GET", path, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(SchemaCheck.wrong(problem, Answers.json(answer.body()))).isEmpty();
    }
  }

  private JsonNode says(
      URI at, HttpClient who, String method, String path, String body, String status)
      throws Exception {
    var answer = send(at, who, method, path, body);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).hasToString(status);
    JsonNode said = Answers.json(answer.body());
    var schema = http.schema(path, method.toLowerCase(Locale.ROOT), "responses/" + status);
    assertThat(SchemaCheck.wrong(schema, said)).as(path).isEmpty();
    return said;
  }

  private static HttpResponse<String> send(
      URI at, HttpClient who, String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(at.resolve(path))
            .header("Content-Type", "application/json")
            .header("Origin", "http://%s:%d".formatted(at.getHost(), at.getPort()))
            .method(method, BodyPublishers.ofString(body));
    return who.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }
}
