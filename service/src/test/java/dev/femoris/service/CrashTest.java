package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CrashTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final double SPEED = 8;

  private final PlayedSession played = PlayedSession.romanianDeadlifts(2, 4);

  @Test
  void aServiceKilledTwiceInTheMiddleOfSetsEndsWithTheUndisturbedResult(@TempDir Path data)
      throws Exception {
    int httpPort = Program.freePort();
    int mqttPort = Program.freePort();
    Path log = data.resolve("service.log");
    var broker = URI.create("tcp://127.0.0.1:" + mqttPort);
    try (var answers = new Answers(URI.create("http://127.0.0.1:" + httpPort + "/"))) {
      Program first = serve(log, data, httpPort, mqttPort);
      Deadline.await("up", LIMIT, answers::isUp);
      var replay = played.play(broker, 4711, SPEED);
      Deadline.await("two repetitions", LIMIT, () -> repetitions(answers) >= 2);
      first.kill();

      Program second = serve(log, data, httpPort, mqttPort);
      Deadline.await("up again", LIMIT, answers::isUp);
      assertThat(repetitions(answers)).isGreaterThanOrEqualTo(2);
      Deadline.await("six repetitions", LIMIT, () -> repetitions(answers) >= 6);
      second.kill();

      try (var third = serve(log, data, httpPort, mqttPort)) {
        assertThat(replay.get(LIMIT.toSeconds(), TimeUnit.SECONDS).isComplete()).isTrue();
        Deadline.await("session is over", LIMIT, () -> isOver(answers));
        assertUndisturbed(answers);
        assertThat(answers.getJson("/api/sessions")).hasSize(1);
        assertThat(third.terminate()).isZero();
      }
    }
  }

  @Test
  void aBrokerKilledAndRestartedInTheMiddleOfASetLosesNothing(@TempDir Path data) throws Exception {
    int mqttPort = Program.freePort();
    var broker = URI.create("tcp://127.0.0.1:" + mqttPort);
    Path log = data.resolve("broker.log");
    String port = Integer.toString(mqttPort);
    Program first = Program.start(log, BrokerProgram.class, port);
    try (var service = FemorisService.start(external(data, broker), "test");
        var answers = new Answers(service.liveUrl())) {
      Deadline.await("broker is reached", LIMIT, answers::isUp);
      var replay = played.play(broker, 815, SPEED);
      Deadline.await("two repetitions", LIMIT, () -> repetitions(answers) >= 2);
      first.kill();
      Deadline.await("loss is seen", LIMIT, () -> answers.get("/health").statusCode() == 503);

      try (var second = Program.start(log, BrokerProgram.class, port)) {
        assertThat(replay.get(LIMIT.toSeconds(), TimeUnit.SECONDS).isComplete()).isTrue();
        Deadline.await("session is over", LIMIT, () -> isOver(answers));
        assertUndisturbed(answers);
        second.kill();
      }
    }
  }

  private void assertUndisturbed(Answers answers) throws Exception {
    String id = answers.newestSession().orElseThrow().path("id").asString();
    JsonNode result = answers.getJson("/api/sessions/" + id);
    assertThat(result.path("recording").path("samples").intValue())
        .isEqualTo(played.recording().size());
    assertThat(result.path("recording").path("ingest").path("missing").intValue()).isZero();
    assertThat(result.path("sets")).isEqualTo(Undisturbed.sets(played));
  }

  private static Program serve(Path log, Path data, int httpPort, int mqttPort) throws Exception {
    return Program.start(
        log,
        Main.class,
        "serve",
        "--http-port",
        Integer.toString(httpPort),
        "--mqtt-port",
        Integer.toString(mqttPort),
        "--data",
        data.resolve("data").toString());
  }

  private static ServiceConfig external(Path data, URI broker) {
    return new ServiceConfig(
        ServiceConfig.LOOPBACK,
        0,
        0,
        Optional.of(broker),
        data.resolve("data"),
        Optional.empty(),
        Duration.ofMinutes(2),
        1 << 20,
        OptionalInt.empty());
  }

  /** Counted so far in the newest session. */
  private static int repetitions(Answers answers) throws Exception {
    var newest = answers.newestSession();
    if (newest.isEmpty()) {
      return 0;
    }
    JsonNode result = answers.getJson("/api/sessions/" + newest.get().path("id").asString());
    return result.path("summary").path("reps").asInt(0);
  }

  private static boolean isOver(Answers answers) throws Exception {
    return answers.newestSession().orElseThrow().path("state").asString().equals("ended");
  }
}
