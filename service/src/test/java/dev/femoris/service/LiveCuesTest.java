package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.bench.LivePage;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is said to the athlete, over the real broker and the real WebSocket. */
class LiveCuesTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final PlayedSession played = PlayedSession.faultyDeadlifts("2-1-1-0");

  @Test
  void a_page_hears_what_the_policy_says_with_its_evidence_and_the_result_keeps_it(
      @TempDir Path data) throws Exception {
    var over = new LinkedBlockingQueue<StoredSession>();
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var page = LivePage.open(service.liveUrl(), "latest");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(over::add);
      played.play(service.brokerUrl(), 78, 20).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      StoredSession ended = over.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThat(ended).isNotNull();
      Deadline.await("page hears the end", LIMIT, () -> !messages(page, "ended").isEmpty());

      List<JsonNode> heard =
          messages(page, "cue").stream().map(message -> message.path("cue")).toList();
      List<JsonNode> expected =
          played.undisturbedCues().stream()
              .map(cue -> AnalysisJson.cue(cue, Words.english()))
              .map(Answers::json)
              .toList();
      assertThat(heard).isEqualTo(expected);
      assertThat(heard.stream().map(cue -> cue.path("what").asString()).distinct())
          .contains("count", "phase_over", "slower", "slow_the_lowering");
      assertThat(heard).allMatch(cue -> !cue.path("evidence").asString().isBlank());
      assertThat(wordsOf(heard, "slow_the_lowering"))
          .startsWith("dropped eccentric in ")
          .contains("eccentric");
      JsonNode stored = answers.getJson("/api/sessions/" + ended.id()).path("cues");
      assertThat(stored.valueStream().toList()).isEqualTo(expected);
      assertThat(answers.get("/metrics").body()).contains("femoris_cues_total{what=\"count\"}");
    }
  }

  @Test
  void a_page_that_comes_late_and_a_service_that_was_killed_say_nothing_twice(@TempDir Path data)
      throws Exception {
    int httpPort = Program.freePort();
    int mqttPort = Program.freePort();
    var live = java.net.URI.create("http://127.0.0.1:" + httpPort + "/");
    var broker = java.net.URI.create("tcp://127.0.0.1:" + mqttPort);
    try (var answers = new Answers(live)) {
      Program first = serve(data, httpPort, mqttPort);
      Deadline.await("up", LIMIT, answers::isUp);
      var replay = played.play(broker, 79, 4);
      Deadline.await("something was said", LIMIT, () -> cues(answers).size() >= 6);
      first.kill();
      try (var second = serve(data, httpPort, mqttPort)) {
        Deadline.await("up again", LIMIT, answers::isUp);
        Deadline.await("the session is there again", LIMIT, () -> cues(answers).size() >= 6);
        try (var page = LivePage.open(live, "latest")) {
          Deadline.await("page is greeted", LIMIT, () -> !messages(page, "hello").isEmpty());
          replay.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
          Deadline.await("page hears the end", LIMIT, () -> !messages(page, "ended").isEmpty());
          JsonNode hello = messages(page, "hello").getFirst();
          List<JsonNode> known = hello.path("cues").valueStream().toList();
          List<JsonNode> heard =
              messages(page, "cue").stream().map(message -> message.path("cue")).toList();
          var all = new java.util.ArrayList<>(known);
          all.addAll(heard);
          assertThat(all)
              .isEqualTo(
                  played.undisturbedCues().stream()
                      .map(cue -> AnalysisJson.cue(cue, Words.english()))
                      .map(Answers::json)
                      .toList());
          assertThat(known).hasSizeGreaterThanOrEqualTo(6);
        }
        assertThat(second.terminate()).isZero();
      }
    }
  }

  private static List<JsonNode> cues(Answers answers) throws Exception {
    var newest = answers.newestSession();
    return newest.isEmpty()
        ? List.of()
        : answers
            .getJson("/api/sessions/" + newest.get().path("id").asString())
            .path("cues")
            .valueStream()
            .toList();
  }

  private static String wordsOf(List<JsonNode> cues, String what) {
    return cues.stream()
        .filter(cue -> cue.path("what").asString().equals(what))
        .findFirst()
        .orElseThrow()
        .path("evidence")
        .asString();
  }

  private static List<JsonNode> messages(LivePage page, String type) {
    return page.messages().stream()
        .map(message -> Answers.json(message.text()))
        .filter(message -> message.path("type").asString().equals(type))
        .toList();
  }

  private static Program serve(Path data, int httpPort, int mqttPort) throws Exception {
    return Program.start(
        data.resolve("service.log"),
        Main.class,
        "serve",
        "--http-port",
        Integer.toString(httpPort),
        "--mqtt-port",
        Integer.toString(mqttPort),
        "--data",
        data.resolve("data").toString());
  }
}
