package dev.femoris.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.bench.LivePage;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.http.ApiDocument.Part;
import dev.femoris.service.run.FemorisService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code docs/api} against the running service. */
class OpenApiTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete");
  private static final Set<Audience> PASSWORD_ONLY =
      Set.of(Audience.SELF, Audience.OWNER, Audience.STAFF, Audience.ADMIN);

  private final ApiDocument http = ApiDocument.read("openapi.yaml");
  private final ApiDocument live = ApiDocument.read("asyncapi.yaml");

  OpenApiTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyRouteIsDocumentedWithItsAudienceAndNothingElseIs(boolean accounts, @TempDir Path data) {
    var config = ServiceConfig.local(0, 0, data);
    try (var service = FemorisService.start(accounts ? config.withAccounts() : config, "test")) {
      List<DeclaredRoute> there =
          service.routes().stream().filter(OpenApiTest::isInterface).toList();
      assertThat(documented(accounts)).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  /** Pages and the files they are made of are for people. */
  private static boolean isInterface(DeclaredRoute route) {
    return route.audience() != Audience.PAGE && !route.path().matches("/(vendor|texts)/.*");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (ApiDocument each : List.of(http, live)) {
      assertThat(each.references()).isNotEmpty().allSatisfy(each::part);
    }
  }

  @Test
  void everyOperationSaysWhoMayAskAndHowTheyShowIt() {
    Set<String> ids = new HashSet<>();
    for (Operation each : operations()) {
      String what = each.route().toString();
      assertThat(each.node().path("summary").asString("")).as(what).isNotBlank();
      assertThat(ids.add(each.node().path("operationId").asString())).as(what).isTrue();
      assertThat(schemes(each)).as(what).isEqualTo(expectedSchemes(each.route().audience()));
      assertThat(each.node().path("responses").has("404"))
          .as(what)
          .matches(there -> there || each.route().audience() == Audience.ANYONE);
      assertThat(pathParameters(each)).as(what).containsExactlyElementsOf(inBraces(each));
    }
  }

  @Test
  void everyErrorIsAProblem() {
    for (Operation each : operations()) {
      var responses = new Part(http, each.node()).at("responses");
      responses
          .node()
          .forEachEntry(
              (status, unused) -> {
                boolean error = status.startsWith("4") || status.equals("default");
                JsonNode content = responses.at(status).followed().node().path("content");
                assertThat(content.has("application/problem+json"))
                    .as("%s: %s", each.route(), status)
                    .isEqualTo(error || (status.equals("503") && !content.has("application/json")));
              });
    }
  }

  @Test
  void whatIsSaidOfASessionIsAsDocumented(@TempDir Path data) throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 5);
    var over = new LinkedBlockingQueue<String>();
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var page = LivePage.open(service.liveUrl(), "latest");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(session -> over.add(session.id()));
      var unused = played.play(service.brokerUrl(), 41, 40);
      Set<String> kinds = livesAsDocumented(page);
      assertThat(kinds).contains("no_session", "hello", "rep", "set", "ended");
      String id = over.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThat(id).isNotNull();
      answersAsDocumented(answers, String.valueOf(id));
      correctionsAsDocumented(answers, String.valueOf(id));
      programmesAsDocumented(answers);
      problemsAsDocumented(answers);
    }
  }

  private void programmesAsDocumented(Answers answers) throws Exception {
    holds(answers, "/api/programmes", "/api/programmes");
    holds(answers, "/api/programmes/{routine}", "/api/programmes/advanced");
    String programme = "/api/athletes/{athlete}/programme";
    holds(answers, programme, "/api/athletes/Anna/programme");
    String body =
        "{\"who\":\"Maria\",\"routine\":\"beginner\",\"changes\":{\"exercises\":"
            + "{\"romanian_deadlift\":{\"most_sets\":3,\"load_kg\":40,\"tempo\":\"3-1-1-0\"}}}}";
    assertThat(SchemaCheck.wrong(http.schema(programme, "put", "requestBody"), Answers.json(body)))
        .isEmpty();
    var put = answers.put("/api/athletes/Anna/programme", body);
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    holds(answers, programme, "/api/athletes/Anna/programme");
    holds(answers, "/api/athletes/{athlete}/proposal", "/api/athletes/Anna/proposal");
    holds(answers, "/api/athletes/{athlete}/habits", "/api/athletes/Anna/habits");
    assertThat(answers.get("/api/athletes/Anna/calendar.ics").body())
        .startsWith("BEGIN:VCALENDAR")
        .contains("SUMMARY:Hamstrings");
  }

  /** The kinds of messages up to the session's end. */
  private Set<String> livesAsDocumented(LivePage page) throws InterruptedException {
    Set<String> kinds = new HashSet<>();
    while (!kinds.contains("ended")) {
      var message = page.messages().poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThat(message).as("after " + kinds).isNotNull();
      JsonNode said = Answers.json(message == null ? "{}" : message.text());
      String kind = said.path("type").asString();
      var payload = live.part("#/channels/live/messages/" + kind).followed().at("payload");
      assertThat(SchemaCheck.wrong(payload, said)).as(kind).isEmpty();
      kinds.add(kind);
    }
    return kinds;
  }

  private void answersAsDocumented(Answers answers, String id) throws Exception {
    holds(answers, "/health", "/health");
    holds(answers, "/api/exercises", "/api/exercises");
    holds(answers, "/api/me", "/api/me");
    holds(answers, "/api/sessions", "/api/sessions");
    holds(answers, "/api/athletes", "/api/athletes");
    uploadsAsDocumented(answers);
    holds(answers, "/api/live/sessions", "/api/live/sessions");
    holds(answers, "/api/bluetooth/devices", "/api/bluetooth/devices");
    holds(answers, "/api/bluetooth/plan", "/api/bluetooth/plan?name=Movesense%20123");
    holds(answers, "/api/phone", "/api/phone");
    for (String part :
        List.of("", "/trace", "/review", "/trace/tile", "/courses?points=5", "/labels")) {
      String template = "/api/sessions/{id}" + part.replaceFirst("\\?.*", "");
      JsonNode said = holds(answers, template, "/api/sessions/" + id + part);
      assertThat(said.isEmpty()).as(part).isEqualTo(part.equals("/labels"));
    }
    JsonNode result = answers.getJson("/api/sessions/" + id);
    assertThat(SchemaCheck.wrong(http.part("#/components/schemas/Analysis"), result)).isEmpty();
  }

  private void uploadsAsDocumented(Answers answers) throws Exception {
    String body =
        "{\"name\":\"set.csv\",\"size_bytes\":10,\"exercise\":\"squat\",\"key\":\"monday-1\"}";
    var asked = http.schema("/api/uploads", "post", "requestBody");
    assertThat(SchemaCheck.wrong(asked, Answers.json(body))).isEmpty();
    for (String status : List.of("201", "200")) {
      var answer =
          answers.post(
              "/api/uploads", HttpRequest.BodyPublishers.ofString(body), "application/json");
      assertThat(answer.statusCode()).as(answer.body()).hasToString(status);
      var documented = http.part("#/components/schemas/Upload");
      assertThat(SchemaCheck.wrong(documented, Answers.json(answer.body()))).isEmpty();
    }
    JsonNode all = holds(answers, "/api/uploads", "/api/uploads");
    holds(answers, "/api/uploads/{id}", "/api/uploads/" + all.get(0).path("id").asString());
  }

  private void correctionsAsDocumented(Answers answers, String id) throws Exception {
    String path = "/api/sessions/%s/corrections".formatted(id);
    JsonNode repetition =
        answers.getJson("/api/sessions/" + id).path("sets").get(0).path("reps").get(0);
    String body =
        "{\"revision\":0,\"key\":\"exclude-1\",\"who\":\"Maria\",\"do\":{\"kind\":\"exclude\",\"start_s\":%s,\"end_s\":%s}}"
            .formatted(repetition.path("start_s"), repetition.path("end_s"));
    var asked = http.schema("/api/sessions/{id}/corrections", "post", "requestBody");
    assertThat(SchemaCheck.wrong(asked, Answers.json(body))).isEmpty();
    for (String status : List.of("201", "200")) {
      var answer =
          answers.post(path, HttpRequest.BodyPublishers.ofString(body), "application/json");
      assertThat(answer.statusCode()).as(answer.body()).hasToString(status);
      var documented = http.schema("/api/sessions/{id}/corrections", "post", "responses/" + status);
      assertThat(SchemaCheck.wrong(documented, Answers.json(answer.body()))).isEmpty();
    }
  }

  private void problemsAsDocumented(Answers answers) throws Exception {
    var problem = http.part("#/components/schemas/Problem");
    for (String path :
        List.of(
            "/api/sessions/none", "/api/sessions?after=x", "/api/bluetooth/plan?name=toaster")) {
      var answer = answers.get(path);
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(SchemaCheck.wrong(problem, Answers.json(answer.body()))).isEmpty();
    }
  }

  private JsonNode holds(Answers answers, String template, String path) throws Exception {
    var answer = answers.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    JsonNode said = Answers.json(answer.body());
    assertThat(SchemaCheck.wrong(http.schema(template, "get", "responses/200"), said))
        .as(path)
        .isEmpty();
    return said;
  }

  private record Operation(DeclaredRoute route, JsonNode path, JsonNode node) {}

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    http.root()
        .path("paths")
        .forEachEntry(
            (path, of) ->
                of.forEachEntry(
                    (method, node) -> {
                      if (METHODS.contains(method)) {
                        String upper = method.toUpperCase(Locale.ROOT);
                        all.add(new Operation(route(upper, path, node), of, node));
                      }
                    }));
    return all;
  }

  private List<DeclaredRoute> documented(boolean accounts) {
    var asked =
        operations().stream()
            .filter(each -> accounts || !each.node().path("x-needs-accounts").asBoolean(false))
            .map(Operation::route);
    var sockets =
        live.root()
            .path("channels")
            .valueStream()
            .filter(channel -> channel.has("x-audience"))
            .map(channel -> route("WS", channel.path("address").asString(), channel));
    return Stream.concat(asked, sockets).toList();
  }

  private static DeclaredRoute route(String method, String path, JsonNode node) {
    return new DeclaredRoute(method, path, Audience.valueOf(node.path("x-audience").asString()));
  }

  private Set<String> schemes(Operation operation) {
    JsonNode own = operation.node().path("security");
    Set<String> names = new HashSet<>();
    (own.isMissingNode() ? http.root().path("security") : own)
        .forEach(each -> names.addAll(each.propertyNames()));
    return names;
  }

  private static Set<String> expectedSchemes(Audience audience) {
    if (audience == Audience.ANYONE) {
      return Set.of();
    }
    if (audience == Audience.SENSOR) {
      return Set.of("signIn", "signInTls", "token", "tokenInAddress");
    }
    return PASSWORD_ONLY.contains(audience)
        ? Set.of("signIn", "signInTls")
        : Set.of("signIn", "signInTls", "token");
  }

  private List<String> pathParameters(Operation operation) {
    return new Part(http, operation.path())
        .elements("parameters").stream()
            .map(Part::followed)
            .filter(parameter -> parameter.node().path("in").asString().equals("path"))
            .map(parameter -> parameter.node().path("name").asString())
            .toList();
  }

  private static List<String> inBraces(Operation operation) {
    return Stream.of(operation.route().path().split("/", -1))
        .filter(step -> step.startsWith("{"))
        .map(step -> step.substring(1, step.length() - 1))
        .toList();
  }
}
