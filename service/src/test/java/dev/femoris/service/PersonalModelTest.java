package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSession.TrunkRepetition;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.ModelState;
import dev.femoris.service.store.NewModel;
import dev.femoris.service.store.PersonalModelStore;
import dev.femoris.service.store.StoredModel;
import dev.femoris.service.store.StoredSession;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From a simulated athlete's thigh over MQTT to a model and back to the next session. */
class PersonalModelTest {

  private static final double SPEED = 25;
  private static final String EXERCISE = "conventional_deadlift";
  private static final double NEAR_S = 1.5;

  private static TrunkSession day(int day) {
    return TrunkSessionSimulator.simulate(
        TrunkSessionSpec.of(HingeLift.of(EXERCISE).orElseThrow(), 3)
            .withDay(day)
            .withExtraRad(List.of(Math.toRadians(20), Math.toRadians(30))));
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void labelsOnTwoDaysGiveAnEvaluatedModelAndAnActiveOneJudgesTheThird(
      DatabaseKind kind, @TempDir Path data) throws Exception {
    JsonNode model;
    try (var running = new Running(kind.service(data))) {
      running.label(running.played(day(0), 31), day(0));
      running.label(running.played(day(1), 32), day(1));
      model = running.train();
    }
    assertThat(model.path("good_labels").asInt()).isGreaterThanOrEqualTo(10);
    assertThat(model.path("rounded_labels").asInt()).isGreaterThanOrEqualTo(6);
    assertThat(model.path("sessions").asInt()).isEqualTo(2);
    boolean better = model.path("better_than_baseline").asBoolean();
    assertThat(model.path("state").asString()).isEqualTo(better ? "active" : "not_better");
    assertThat(model.path("record").path("labels_without_repetition").asInt()).isZero();

    long used = activeInAnyCase(kind, data, model.path("id").asLong());
    String third;
    try (var running = new Running(kind.service(data))) {
      third = running.played(day(2), 33);
      assertThat(running.answers.metric("femoris_results_differ_total")).isZero();
    }
    try (var database = kind.open(data)) {
      var models = database.personalModels();
      assertThat(models.of(third).map(StoredModel::id)).contains(used);
      assertThat(models.find(used).orElseThrow().state()).isEqualTo(ModelState.ACTIVE);
    }
  }

  /** Whether simulated labels teach anything is not this test's question. */
  private static long activeInAnyCase(DatabaseKind kind, Path data, long id) {
    try (var database = kind.open(data)) {
      PersonalModelStore models = database.personalModels();
      StoredModel made = models.find(id).orElseThrow();
      if (made.state() == ModelState.ACTIVE) {
        return id;
      }
      var now = Instant.parse("2026-11-22T18:00:00Z");
      long copy =
          models
              .insert(
                  new NewModel(
                      made.key(),
                      made.fault(),
                      made.version() + 1,
                      now,
                      "Maria",
                      made.goodLabels(),
                      made.roundedLabels(),
                      made.sessions(),
                      true,
                      made.json(),
                      Set.of()))
              .id();
      models.activate(copy, "Maria", now, "");
      return copy;
    }
  }

  /** A service with who uses it. */
  private static final class Running implements AutoCloseable {

    private final LinkedBlockingQueue<StoredSession> over = new LinkedBlockingQueue<>();
    private final FemorisService service;
    private final Answers answers;

    Running(ServiceConfig config) {
      service = FemorisService.start(config, "test");
      service.whenSessionIsOver(over::add);
      answers = new Answers(service.liveUrl());
    }

    /** Plays the sensor on the thigh; returns the id of the session it became. */
    String played(TrunkSession session, int wireSession) throws Exception {
      var recording =
          SensorRecording.of(Placement.THIGH_RIGHT, session.streams().getFirst().samples());
      var declaration = new SessionDeclaration(EXERCISE, "thigh_right", "Anna", Optional.empty());
      var sensor = new ReplaySensor("thigh-1", wireSession, recording, declaration);
      var settings = MqttSettings.of(service.brokerUrl(), "test-replay").withoutSession();
      try (var link = new PahoLink(settings)) {
        var report = new ReplayPublisher(link, List.of(sensor), ReplayParams.atSpeed(SPEED)).run();
        assertThat(report.isComplete()).isTrue();
      }
      StoredSession ended = over.poll(90, TimeUnit.SECONDS);
      assertThat(ended).isNotNull();
      return ended.id();
    }

    /** Says of the repetitions after the calibration what really was; leaves out what is unsure. */
    void label(String session, TrunkSession truth) throws Exception {
      for (JsonNode set : answers.getJson("/api/sessions/" + session).path("sets")) {
        for (JsonNode repetition : set.path("reps")) {
          Optional<TrunkRepetition> really = really(truth, repetition);
          if (really.filter(r -> !r.baseline() && !r.unsure()).isPresent()) {
            String path =
                "/api/sessions/%s/sets/%d/reps/%d/label"
                    .formatted(
                        session, set.path("index").asInt(), repetition.path("index").asInt());
            String word = really.get().rounded() ? "rounded" : "good";
            var answer = answers.put(path, "{\"label\":\"%s\",\"who\":\"Maria\"}".formatted(word));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
          }
        }
      }
    }

    private static Optional<TrunkRepetition> really(TrunkSession truth, JsonNode repetition) {
      double startS = repetition.path("start_s").asDouble();
      return truth.repetitions().stream()
          .filter(r -> Math.abs(r.events().startS() - startS) < NEAR_S)
          .findFirst();
    }

    JsonNode train() throws Exception {
      String request =
          "{\"athlete\":\"Anna\",\"exercise\":\"%s\",\"who\":\"Maria\",\"activate\":true}"
              .formatted(EXERCISE);
      var answer =
          answers.post(
              "/api/models", HttpRequest.BodyPublishers.ofString(request), "application/json");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return Answers.json(answer.body());
    }

    @Override
    public void close() {
      answers.close();
      service.close();
    }
  }
}
