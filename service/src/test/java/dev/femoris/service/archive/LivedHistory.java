package dev.femoris.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.Answers;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * A running service in which Anna trains with sensors worn together, is labelled, corrected and
 * coached, all over its own interfaces.
 */
final class LivedHistory implements AutoCloseable {

  static final String ATHLETE = "Anna";
  private static final String EXERCISE = "conventional_deadlift";
  private static final double SPEED = 25;
  private static final double NEAR_S = 1.5;

  private final LinkedBlockingQueue<StoredSession> over = new LinkedBlockingQueue<>();
  private final FemorisService service;
  private final Answers answers;

  LivedHistory(ServiceConfig config) {
    service = FemorisService.start(config, "test");
    service.whenSessionIsOver(over::add);
    answers = new Answers(service.liveUrl());
  }

  /** Two days of training and all that comes of it. */
  void live() throws Exception {
    String first = played(day(0), 31);
    label(first, day(0));
    String second = played(day(1), 32);
    label(second, day(1));
    post(
        "/api/models",
        "{\"athlete\":\"Anna\",\"exercise\":\"%s\",\"who\":\"Maria\",\"activate\":true}"
            .formatted(EXERCISE),
        201);
    correct(first);
    say(second);
    assertThat(answers.put("/api/athletes/Anna/programme", programme("\"routine\":\"beginner\",")))
        .satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
    assertThat(
            answers.put(
                "/api/athletes/Anna/programme",
                programme("\"changes\":{\"exercises\":{\"glute_bridge\":{\"left_out\":true}}},")))
        .satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
  }

  private static String programme(String what) {
    return "{%s\"who\":\"Maria\"}".formatted(what);
  }

  private static TrunkSession day(int day) {
    return TrunkSessionSimulator.simulate(
        TrunkSessionSpec.of(HingeLift.of(EXERCISE).orElseThrow(), 3)
            .withDay(day)
            .withExtraRad(List.of(Math.toRadians(20), Math.toRadians(30))));
  }

  /** Plays thigh, sacrum and T12; returns the limb's session. */
  private String played(TrunkSession session, int wireSession) throws Exception {
    var recordings =
        session.streams().stream()
            .map(stream -> SensorRecording.of(stream.placement(), stream.samples()))
            .toList();
    var declared = new SessionDeclaration(EXERCISE, "thigh_right", ATHLETE, Optional.empty());
    var sensors = ReplaySensor.wornTogether("anna", wireSession, recordings, declared);
    var settings = MqttSettings.of(service.brokerUrl(), "test-replay").withoutSession();
    try (var link = new PahoLink(settings)) {
      var report = new ReplayPublisher(link, sensors, ReplayParams.atSpeed(SPEED)).run();
      assertThat(report.isComplete()).isTrue();
    }
    StoredSession ended = over.poll(120, TimeUnit.SECONDS);
    assertThat(ended).isNotNull();
    return ended.id();
  }

  private void label(String session, TrunkSession truth) throws Exception {
    for (JsonNode set : answers.getJson("/api/sessions/" + session).path("sets")) {
      for (JsonNode repetition : set.path("reps")) {
        double startS = repetition.path("start_s").asDouble();
        var really =
            truth.repetitions().stream()
                .filter(r -> Math.abs(r.events().startS() - startS) < NEAR_S)
                .filter(r -> !r.baseline() && !r.unsure())
                .findFirst();
        if (really.isPresent()) {
          String path =
              "/api/sessions/%s/sets/%d/reps/%d/label"
                  .formatted(session, set.path("index").asInt(), repetition.path("index").asInt());
          String word = really.get().rounded() ? "rounded" : "good";
          var answer = answers.put(path, "{\"label\":\"%s\",\"who\":\"Maria\"}".formatted(word));
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
      }
    }
    JsonNode labels = answers.getJson("/api/sessions/%s/labels".formatted(session));
    assertThat(labels).isNotEmpty();
    post(
        "/api/labels/%d/withdraw".formatted(labels.get(0).path("id").asLong()),
        "{\"who\":\"Maria\",\"reason\":\"not sure\"}",
        200);
  }

  private void correct(String session) throws Exception {
    JsonNode repetition =
        answers
            .getJson("/api/sessions/%s/review".formatted(session))
            .path("result")
            .path("sets")
            .get(0)
            .path("reps")
            .get(0);
    String where =
        "\"start_s\":%s,\"end_s\":%s"
            .formatted(repetition.path("start_s").asDouble(), repetition.path("end_s").asDouble());
    correction(session, 0, "{\"kind\":\"comment\",%s,\"text\":\"<b>schön</b>\"}".formatted(where));
    correction(session, 1, "{\"kind\":\"exclude\",%s}".formatted(where));
    assertThat(answers.get("/api/sessions/%s/report.html".formatted(session)).body())
        .contains("Corrected by hand");
  }

  private void correction(String session, int revision, String what) throws Exception {
    post(
        "/api/sessions/%s/corrections".formatted(session),
        "{\"revision\":%d,\"key\":\"request-%d\",\"who\":\"Maria\",\"do\":%s}"
            .formatted(revision, revision, what),
        201);
  }

  private void say(String session) throws Exception {
    post(
        "/api/log",
        "{\"athlete\":\"Anna\",\"date\":\"2026-05-01\",\"kind\":\"sleep\",\"amount\":7.25,\"note\":\"\",\"key\":\"k-1\"}",
        201);
    post(
        "/api/log",
        "{\"athlete\":\"Anna\",\"date\":\"2026-05-02\",\"kind\":\"programme\",\"note\":\"of %s\",\"key\":\"k-2\"}"
            .formatted(session),
        201);
  }

  private void post(String path, String body, int status) throws Exception {
    var answer = answers.post(path, HttpRequest.BodyPublishers.ofString(body), "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  /**
   * What the service says of Anna: sessions, reviews, reports, models, log, progress, programme.
   */
  Map<String, String> told() throws Exception {
    var told = new TreeMap<String, String>();
    for (JsonNode session : answers.getJson("/api/sessions")) {
      String id = session.path("id").asString();
      ask(told, "/api/sessions/" + id);
      ask(told, "/api/sessions/%s/review".formatted(id));
      ask(told, "/api/sessions/%s/labels".formatted(id));
      ask(told, "/api/sessions/%s/report.html".formatted(id));
      ask(told, "/api/sessions/%s/live".formatted(id));
      ask(told, "/api/sessions/%s/trace/tile".formatted(id));
      ask(told, "/api/sessions/%s/export/samples.csv".formatted(id));
    }
    for (String path :
        List.of(
            "/api/sessions",
            "/api/models?athlete=Anna",
            "/api/log?athlete=Anna",
            "/api/progress/athletes",
            "/api/progress?athlete=Anna&exercise=" + EXERCISE,
            "/api/athletes/Anna/programme",
            "/api/athletes/Anna/habits")) {
      ask(told, path);
    }
    return told;
  }

  private void ask(Map<String, String> told, String path) throws Exception {
    var answer = answers.get(path);
    told.put(path, answer.statusCode() + " " + answer.body());
  }

  @Override
  public void close() {
    answers.close();
    service.close();
  }
}
