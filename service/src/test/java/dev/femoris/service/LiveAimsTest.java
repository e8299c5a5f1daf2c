package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is aimed for and declared on the live page, at the service. */
class LiveAimsTest {

  private static final Duration LIMIT = Duration.ofSeconds(180);
  private static final PlayedSession PLAYED = PlayedSession.romanianDeadlifts(1, 8);

  @Test
  void targets_said_during_a_set_are_cued_from_then_on_and_told_afterwards(@TempDir Path data)
      throws Exception {
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var answers = new Answers(service.liveUrl())) {
      var replay = PLAYED.play(service.brokerUrl(), 41, 3);
      Deadline.await("two are counted", LIMIT, () -> repetitions(answers) >= 2);
      String id = answers.newestSession().orElseThrow().path("id").asString();
      say(answers, id, "\"what\":\"aimed\",\"tempo\":\"6-1-1-0\",\"repetitions\":7,\"load_kg\":60");
      say(answers, id, "\"what\":\"added\",\"t_s\":0");
      replay.join();
      Deadline.await("it is over", LIMIT, () -> state(answers).equals("ended"));
      JsonNode result = answers.getJson("/api/sessions/" + id);
      List<String> said =
          result.path("cues").valueStream().map(cue -> cue.path("what").asString()).toList();
      assertThat(said).contains("slower", "goal");
      assertThat(said.subList(0, said.indexOf("goal")).stream().filter("count"::equals).count())
          .as("with the one that was added the goal is the sixth of the analysis")
          .isLessThanOrEqualTo(5);
      JsonNode row = answers.newestSession().orElseThrow();
      assertThat(row.path("repetitions").asInt()).isEqualTo(8);
      assertThat(row.path("said_repetitions").asInt()).isEqualTo(9);
      JsonNode facts = answers.getJson("/api/sessions/" + id + "/review").path("said");
      assertThat(facts.valueStream().map(fact -> fact.path("what").asString()))
          .containsExactly("aimed", "added");
      assertThat(facts.get(0).path("taken_over").asBoolean(true)).isFalse();
      assertThat(answers.get("/api/sessions/" + id + "/report.html").body())
          .contains("What people said", "aimed for 7 repetitions, tempo 6-1-1-0, 60 kg");
    }
  }

  @Test
  void a_declaration_for_the_next_session_survives_a_restart_of_the_service(@TempDir Path data)
      throws Exception {
    int http = Program.freePort();
    int mqtt = Program.freePort();
    var config = ServiceConfig.local(http, mqtt, data);
    try (var answers = new Answers(URI.create("http://127.0.0.1:%d/".formatted(http)))) {
      try (var service = FemorisService.start(config, "test")) {
        var replay = PLAYED.play(service.brokerUrl(), 42, 8);
        Deadline.await("it has begun", LIMIT, () -> answers.newestSession().isPresent());
        String id = answers.newestSession().orElseThrow().path("id").asString();
        String next = "{\"exercise\":\"squat\",\"placement\":\"thigh_left\",\"load_kg\":40}";
        // It stands in the list a moment before it takes a declaration.
        Deadline.await(
            "it is declared",
            LIMIT,
            () -> post(answers, "/api/sessions/" + id + "/declaration", next).statusCode() == 202);
        replay.join();
        Deadline.await("it is over", LIMIT, () -> state(answers).equals("ended"));
      }
      try (var service = FemorisService.start(config, "test")) {
        PLAYED.playUndeclared(service.brokerUrl(), 43, 20).join();
        Deadline.await("the next is over", LIMIT, () -> wireEnds(answers, "002b"));
        JsonNode session = answers.newestSession().orElseThrow();
        assertThat(session.path("exercise").asString()).isEqualTo("squat");
        assertThat(session.path("placement").asString()).isEqualTo("thigh_left");
        JsonNode result = answers.getJson("/api/sessions/" + session.path("id").asString());
        assertThat(result.path("recording").path("load_kg").asDouble()).isEqualTo(40);
      }
    }
  }

  private static void say(Answers answers, String id, String what) throws Exception {
    String body = "{\"request\":\"request-%d\",%s}".formatted(what.hashCode() & 0xffff, what);
    var answer = post(answers, "/api/sessions/" + id + "/live", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static HttpResponse<String> post(Answers answers, String path, String json)
      throws Exception {
    return answers.post(path, BodyPublishers.ofString(json), "application/json");
  }

  private static int repetitions(Answers answers) throws Exception {
    var newest = answers.newestSession();
    return newest.isEmpty()
        ? 0
        : answers
            .getJson("/api/sessions/" + newest.get().path("id").asString())
            .path("summary")
            .path("reps")
            .asInt();
  }

  private static boolean wireEnds(Answers answers, String wire) throws Exception {
    return answers.newestSession().orElseThrow().path("id").asString().endsWith(wire)
        && state(answers).equals("ended");
  }

  private static String state(Answers answers) throws Exception {
    return answers.newestSession().map(row -> row.path("state").asString()).orElse("");
  }
}
