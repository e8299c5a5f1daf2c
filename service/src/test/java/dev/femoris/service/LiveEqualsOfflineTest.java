package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.bench.LivePage;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.message.ReceivedRepetition;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LiveEqualsOfflineTest {

  @Test
  void whatAPageReceivesOverTheNetworkIsWhatTheOfflineAnalysisFinds(@TempDir Path data)
      throws Exception {
    var played = PlayedSession.romanianDeadlifts(2, 4);
    var over = new LinkedBlockingQueue<StoredSession>();
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var page = LivePage.open(service.liveUrl(), "latest");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(over::add);
      assertThat(played.play(service.brokerUrl(), 77, 20).get(60, TimeUnit.SECONDS).isComplete())
          .isTrue();
      StoredSession ended = over.poll(60, TimeUnit.SECONDS);
      assertThat(ended).isNotNull();
      Deadline.await(
          "page hears the end",
          Duration.ofSeconds(10),
          () -> page.messages().stream().anyMatch(m -> m.text().contains("\"type\":\"ended\"")));

      var texts = page.messages().stream().map(LivePage.Message::text).toList();
      assertThat(texts.getFirst()).contains("\"type\":\"no_session\"");
      assertThat(texts.get(1)).contains("\"type\":\"hello\"", "simulated, synthetic");
      assertThat(
              texts.stream()
                  .flatMap(text -> ReceivedRepetition.parse(text).stream())
                  .map(ReceivedRepetition::json)
                  .toList())
          .hasSize(8)
          .isEqualTo(played.liveRepetitions());
      assertThat(texts.stream().filter(t -> t.contains("\"type\":\"motion\"")).count())
          .isGreaterThan(10);

      JsonNode result = answers.getJson("/api/sessions/" + ended.id());
      assertThat(result.path("sets")).isEqualTo(Undisturbed.sets(played));
      assertThat(result.path("recording").path("samples").intValue())
          .isEqualTo(played.recording().size());
      assertThat(result.path("recording").path("ingest").path("missing").intValue()).isZero();
      assertThat(answers.metric("femoris_samples_lost_total")).isZero();
      assertThat(answers.metric("femoris_results_differ_total")).isZero();
      assertThat(answers.get("/api/sessions/" + ended.id() + "/report.html").statusCode())
          .isEqualTo(200);
      assertThat(Files.size(service.reportOf(ended))).isGreaterThan(1000);
      assertThat(answers.getJson("/api/sessions/" + ended.id() + "/trace?points=100").path("t_s"))
          .hasSizeBetween(50, 100);
      assertThat(texts.stream().map(Answers::json).collect(Collectors.toList()))
          .allMatch(message -> message.has("type"));
    }
  }

  @Test
  void aSessionWithoutADeclarationIsStoredAndSaysThatTheExerciseIsMissing(@TempDir Path data)
      throws Exception {
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var sensor = new RawSensor(service.brokerUrl());
        var answers = new Answers(service.liveUrl());
        var page = LivePage.open(service.liveUrl(), "latest")) {
      sensor.sendConfig("bare", 5);
      sensor.sendData("bare", 5, 0, 50);
      Deadline.await(
          "samples are counted",
          Duration.ofSeconds(20),
          () -> answers.metric("femoris_samples_total") == 50);
      assertThat(answers.newestSession().orElseThrow().path("exercise").isNull()).isTrue();
      Deadline.await(
          "page is told",
          Duration.ofSeconds(10),
          () -> page.messages().stream().anyMatch(m -> m.text().contains("\"exercise\":null")));

      String id = answers.newestSession().orElseThrow().path("id").asString();
      assertThat(
              answers
                  .post(
                      "/api/sessions/" + id + "/end",
                      java.net.http.HttpRequest.BodyPublishers.noBody(),
                      "text/plain")
                  .statusCode())
          .isEqualTo(202);
      Deadline.await(
          "session is over without a result",
          Duration.ofSeconds(20),
          () -> answers.newestSession().orElseThrow().path("state").asString().equals("failed"));
    }
  }
}
