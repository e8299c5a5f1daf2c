package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.ingest.replay.ReplayReport;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.bench.LivePage;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Several sensors of one athlete, over a real broker. */
class WornTogetherTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final double SPEED = 10;

  @Test
  void threeSensorsLiveGiveWhatTheyGiveOffline(@TempDir Path data) throws Exception {
    var worn = WornTogether.romanianDeadlifts();
    try (var live = new Live(data)) {
      live.play(worn);
      JsonNode result = live.result();
      assertSameBut(result, worn.offline(), 1.0);
      assertThat(levels(result)).containsOnly("measured");
      assertThat(backs(result)).filteredOn(back -> back.has("delta_deg")).hasSizeGreaterThan(8);
      assertThat(backs(result)).anyMatch(back -> back.path("verdict").asString().equals("present"));
      JsonNode sensors = result.path("recording").path("sensors");
      assertThat(sensors).hasSize(3);
      assertThat(sensors.get(1).path("clock").asString()).isEqualTo("shared");
      assertThat(result.path("recording").path("placements"))
          .extracting(JsonNode::asString)
          .containsExactly("thigh_right", "sacrum", "t12");

      // One session to see, though three sensors were stored.
      assertThat(live.answers.getJson("/api/sessions")).hasSize(1);
      try (var folders = Files.list(data.resolve("raw"))) {
        assertThat(folders).hasSize(3);
      }
      assertThat(live.answers.metric("femoris_results_differ_total")).isZero();
      assertThat(live.answers.metric("femoris_samples_lost_total")).isZero();

      List<JsonNode> messages = live.messages();
      assertThat(ofType(messages, "back"))
          .extracting(m -> m.path("back").path("level_text").asString())
          .contains("sacrum and T12: lumbar flexion is measured");
      assertThat(ofType(messages, "link").getLast().path("sensors"))
          .extracting(s -> s.path("placement").asString())
          .contains("thigh_right", "sacrum", "t12");
      List<Double> latenciesMs =
          ofType(messages, "rep").stream().map(m -> m.path("latency_ms").doubleValue()).toList();
      assertThat(latenciesMs).hasSize(18);
      System.Logger log = System.getLogger(WornTogetherTest.class.getName());
      log.log(System.Logger.Level.INFO, "arrival to verdict, three sensors, ms: " + latenciesMs);
      String html = Files.readString(live.report());
      assertThat(html).contains("lumbar flexion is measured");
    }
  }

  @Test
  void aSensorThatIsLostInTheMiddleOfASetAndComesBackChangesTheLevelWorn(@TempDir Path data)
      throws Exception {
    var whole = WornTogether.romanianDeadlifts();
    double secondSetS = 0.7 * whole.durationS();
    var worn = whole.without(Placement.T12, secondSetS - 7, secondSetS + 8);
    try (var live = new Live(data)) {
      live.play(worn);
      JsonNode result = live.result();
      assertThat(repetitionTimes(result)).isEqualTo(repetitionTimes(json(whole.offline())));
      assertThat(levels(result)).contains("measured", "estimated");
      assertThat(levels(result).getLast()).isEqualTo("measured");
      assertThat(ofType(live.messages(), "back_notice"))
          .extracting(m -> m.path("notice").path("kind").asString())
          .contains("sensor_joined", "sensor_lost");
      assertThat(live.answers.metric("femoris_results_differ_total")).isZero();
    }
  }

  /** {@code -Dfemoris.latency=true}, on a quiet machine; takes two and a half minutes. */
  @Test
  @EnabledIfSystemProperty(named = "femoris.latency", matches = "true")
  void howLongAVerdictTakesAtTheSensorsOwnPace(@TempDir Path data) throws Exception {
    try (var live = new Live(data)) {
      live.await(WornTogether.romanianDeadlifts().play(live.service.brokerUrl(), 77, 1));
      double[] ms =
          ofType(live.messages(), "rep").stream()
              .mapToDouble(m -> m.path("latency_ms").doubleValue())
              .sorted()
              .toArray();
      assertThat(ms).hasSize(18);
      System.getLogger(WornTogetherTest.class.getName())
          .log(
              System.Logger.Level.INFO,
              "arrival to verdict at the sensors' own pace, ms: median %.1f, 95 %% within %.1f, all %.1f"
                  .formatted(
                      ms[ms.length / 2],
                      ms[(int) Math.ceil(0.95 * ms.length) - 1],
                      ms[ms.length - 1]));
    }
  }

  @Test
  void aTrunkSensorAloneInItsGroupIsStoredAndWaits(@TempDir Path data) throws Exception {
    var worn = WornTogether.romanianDeadlifts().until(30);
    var sacrum = new WornTogether(List.of(worn.recordings().get(1), worn.recordings().get(2)));
    try (var live = new Live(data)) {
      assertThat(
              sacrum.play(live.service.brokerUrl(), 5, 50).get(60, TimeUnit.SECONDS).isComplete())
          .isTrue();
      assertThat(live.answers.metric("femoris_samples_total"))
          .isEqualTo(2.0 * worn.recordings().get(1).size());
      assertThat(live.over).isEmpty();
    }
  }

  @Test
  void aServiceKilledInTheMiddleOfASetGoesOnWithAllSensors(@TempDir Path data) throws Exception {
    var worn = WornTogether.romanianDeadlifts().until(50);
    int httpPort = Program.freePort();
    int mqttPort = Program.freePort();
    Path log = data.resolve("service.log");
    try (var answers = new Answers(URI.create("http://127.0.0.1:" + httpPort + "/"))) {
      Program first = serve(log, data, httpPort, mqttPort);
      Deadline.await("up", LIMIT, answers::isUp);
      var replay = worn.play(URI.create("tcp://127.0.0.1:" + mqttPort), 4711, 1);
      Deadline.await("two repetitions", LIMIT, () -> repetitions(answers) >= 2);
      first.kill();

      try (var second = serve(log, data, httpPort, mqttPort)) {
        Deadline.await("up again", LIMIT, answers::isUp);
        Deadline.await("the two are there again", LIMIT, () -> repetitions(answers) >= 2);
        assertThat(replay.get(LIMIT.toSeconds(), TimeUnit.SECONDS).isComplete()).isTrue();
        Deadline.await(
            "session is over",
            LIMIT,
            () -> answers.newestSession().orElseThrow().path("state").asString().equals("ended"));
        assertThat(answers.getJson("/api/sessions")).hasSize(1);
        String id = answers.newestSession().orElseThrow().path("id").asString();
        JsonNode result = answers.getJson("/api/sessions/" + id);
        assertSameBut(result, worn.offline(), 2.0);
        assertThat(answers.metric("femoris_results_differ_total")).isZero();
        assertThat(second.terminate()).isZero();
      }
    }
  }

  /** A service with a page and whoever wants to know when a session is over. */
  private static final class Live implements AutoCloseable {
    final FemorisService service;
    final Answers answers;
    final LivePage page;
    final LinkedBlockingQueue<StoredSession> over = new LinkedBlockingQueue<>();
    private @Nullable StoredSession ended;

    Live(Path data) {
      service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
      answers = new Answers(service.liveUrl());
      page = LivePage.open(service.liveUrl(), "latest");
      service.whenSessionIsOver(over::add);
    }

    void play(WornTogether worn) throws Exception {
      await(worn.play(service.brokerUrl(), 77, SPEED));
    }

    void await(CompletableFuture<ReplayReport> replay) throws Exception {
      assertThat(replay.get(120, TimeUnit.SECONDS).isComplete()).isTrue();
      ended = over.poll(60, TimeUnit.SECONDS);
      assertThat(ended).isNotNull();
      Deadline.await(
          "page hears the end",
          Duration.ofSeconds(10),
          () -> page.messages().stream().anyMatch(m -> m.text().contains("\"type\":\"ended\"")));
    }

    private StoredSession ended() {
      return Objects.requireNonNull(ended, "nothing was played");
    }

    /** Of the session most repetitions were counted in. */
    int count() throws Exception {
      int most = 0;
      for (JsonNode session : answers.getJson("/api/sessions")) {
        JsonNode found = answers.getJson("/api/sessions/" + session.path("id").asString());
        most = Math.max(most, found.path("summary").path("reps").asInt(0));
      }
      return most;
    }

    JsonNode result() throws Exception {
      return answers.getJson("/api/sessions/" + ended().id());
    }

    Path report() {
      return service.reportOf(ended());
    }

    List<JsonNode> messages() {
      return page.messages().stream().map(m -> Answers.json(m.text())).toList();
    }

    @Override
    public void close() {
      page.close();
      answers.close();
      service.close();
    }
  }

  /** Repetitions exactly, the back's angles to within {@code deg}. */
  private static void assertSameBut(JsonNode live, SessionResult offline, double deg) {
    JsonNode expected = json(offline);
    assertThat(repetitionTimes(live)).isEqualTo(repetitionTimes(expected));
    List<JsonNode> found = backs(live);
    List<JsonNode> wanted = backs(expected);
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).path("level")).isEqualTo(wanted.get(i).path("level"));
      assertThat(found.get(i).path("verdict")).isEqualTo(wanted.get(i).path("verdict"));
      for (String angle : List.of("lumbar_flexion_deg", "delta_deg")) {
        assertThat(found.get(i).has(angle))
            .as(found.get(i).toString())
            .isEqualTo(wanted.get(i).has(angle));
        assertThat(found.get(i).path(angle).asDouble(0))
            .isCloseTo(wanted.get(i).path(angle).asDouble(0), within(deg));
      }
    }
  }

  private static JsonNode json(SessionResult result) {
    var facts = RecordingFacts.of("x", 1, 100, 1, Placement.THIGH_RIGHT);
    return Answers.json(AnalysisJson.compact(result, facts));
  }

  private static List<JsonNode> repetitionTimes(JsonNode result) {
    List<JsonNode> times = new ArrayList<>();
    for (JsonNode rep : reps(result)) {
      times.add(rep.path("start_s"));
      times.add(rep.path("turn_in_s"));
      times.add(rep.path("end_s"));
      times.add(rep.path("rom_deg"));
    }
    return times;
  }

  private static List<String> levels(JsonNode result) {
    return backs(result).stream().map(back -> back.path("level").asString()).toList();
  }

  private static List<JsonNode> backs(JsonNode result) {
    List<JsonNode> backs = new ArrayList<>();
    for (JsonNode rep : reps(result)) {
      for (JsonNode finding : rep.path("findings")) {
        if (finding.path("fault").asString().equals("back_rounding")) {
          backs.add(finding);
        }
      }
    }
    return backs;
  }

  private static List<JsonNode> reps(JsonNode result) {
    List<JsonNode> reps = new ArrayList<>();
    result.path("sets").forEach(set -> set.path("reps").forEach(reps::add));
    return reps;
  }

  private static List<JsonNode> ofType(List<JsonNode> messages, String type) {
    return messages.stream().filter(m -> m.path("type").asString().equals(type)).toList();
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

  private static int repetitions(Answers answers) throws Exception {
    var newest = answers.newestSession();
    if (newest.isEmpty()) {
      return 0;
    }
    JsonNode result = answers.getJson("/api/sessions/" + newest.get().path("id").asString());
    return result.path("summary").path("reps").asInt(0);
  }
}
