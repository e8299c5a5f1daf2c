package dev.femoris.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.rounding.RoundingModels;
import dev.femoris.service.Answers;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.message.PersonalModelJson;
import dev.femoris.service.personal.LabelledRepetition;
import dev.femoris.service.personal.LabelledSession;
import dev.femoris.service.personal.MadeUpAthlete;
import dev.femoris.service.session.MeasuredRepetition;
import dev.femoris.service.session.MeasuredSession;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.trainer.TrainerDesk;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real server and a real database; repetitions are numbers made up. */
class TrainerRoutesTest {

  private static final String TRAIN =
      """
      {"athlete":"Anna","exercise":"conventional_deadlift","who":"Maria","activate":%s}""";

  @TempDir private Path folder;
  private final Map<String, MeasuredSession> measured = new HashMap<>();
  private Database database;
  private Javalin server;
  private Answers answers;

  @BeforeEach
  void start() {
    database = Database.open(folder.resolve("femoris"));
    var desk =
        new TrainerDesk(
            database.sessions(),
            database.labels(),
            database.personalModels(),
            session -> Optional.ofNullable(measured.get(session.id())).orElseThrow(),
            RoundingModels.of(List.of(MadeUpAthlete.population())));
    server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  new TrainerRoutes(desk).register(Routes.open(javalin.routes));
                  javalin.routes.exception(Failure.class, Problems::cannot);
                })
            .start("127.0.0.1", 0);
    answers = new Answers(URI.create("http://127.0.0.1:%d/".formatted(server.port())));
  }

  @AfterEach
  void stop() {
    answers.close();
    server.stop();
    database.close();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return answers.post(path, HttpRequest.BodyPublishers.ofString(body), "application/json");
  }

  private HttpResponse<String> label(String session, int repetition, String word) throws Exception {
    return answers.put(
        "/api/sessions/%s/sets/1/reps/%d/label".formatted(session, repetition),
        "{\"label\":\"%s\",\"who\":\"Maria\",\"note\":\"seen from the side\"}".formatted(word));
  }

  /** Stores the athlete's sessions and says of each repetition what it was drawn as. */
  private void labelAll(List<LabelledSession> sessions) throws Exception {
    for (LabelledSession session : sessions) {
      store(session);
      for (LabelledRepetition r : session.labelled()) {
        var answer =
            label(session.sessionId(), r.repetitionIndex(), r.rounded() ? "rounded" : "good");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      }
    }
  }

  private void store(LabelledSession session) {
    database.sessions().insert(row(session.sessionId(), SessionState.ENDED));
    var repetitions = new ArrayList<MeasuredRepetition>();
    for (LabelledRepetition r : session.labelled()) {
      repetitions.add(repetition(1, r.repetitionIndex(), r.features()));
    }
    for (int i = 0; i < session.accepted().size(); i++) {
      repetitions.add(repetition(2, i + 1, session.accepted().get(i)));
    }
    measured.put(session.sessionId(), new MeasuredSession(repetitions, "made up"));
  }

  private static MeasuredRepetition repetition(
      int set, int index, dev.femoris.analysis.rounding.RoundingFeatures features) {
    long startNanos = (set * 100L + index * 5L) * 1_000_000_000L;
    return new MeasuredRepetition(
        set, index, startNanos, startNanos + 4_000_000_000L, set == 2, Optional.of(features));
  }

  private static StoredSession row(String id, SessionState state) {
    return new StoredSession(
        id,
        "thigh-1",
        7,
        Optional.of("conventional_deadlift"),
        "thigh_right",
        "Anna",
        Optional.empty(),
        state,
        Optional.of("stopped"),
        Instant.parse("2026-11-20T18:00:00Z"),
        Optional.of(Instant.parse("2026-11-20T18:30:00Z")),
        OptionalDouble.of(100),
        8,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private JsonNode trained(boolean activate) throws Exception {
    var answer = post("/api/models", TRAIN.formatted(activate));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answers.json(answer.body());
  }

  @Test
  void labelsAreGivenChangedAndTakenBack() throws Exception {
    store(MadeUpAthlete.ofOwnWay(3).sessions(1, 2, 2).getFirst());
    JsonNode first = Answers.json(label("session-1", 1, "good").body());
    assertThat(first.path("who").asString()).isEqualTo("Maria");
    assertThat(first.path("start_s").asDouble()).isEqualTo(105);
    JsonNode second = Answers.json(label("session-1", 1, "rounded").body());
    assertThat(second.path("supersedes").asLong()).isEqualTo(first.path("id").asLong());
    assertThat(answers.getJson("/api/sessions/session-1/labels")).hasSize(1);

    String withdraw = "/api/labels/%d/withdraw".formatted(second.path("id").asLong());
    assertThat(post(withdraw, "{\"who\":\"Paul\"}").statusCode()).isEqualTo(200);
    assertThat(post(withdraw, "{\"who\":\"Paul\"}").statusCode()).isEqualTo(404);
    assertThat(answers.getJson("/api/sessions/session-1/labels")).isEmpty();
    JsonNode history = answers.getJson("/api/sessions/session-1/labels?history=true");
    assertThat(history).hasSize(3);
    assertThat(history.get(2).path("label").asString()).isEqualTo("withdrawn");
    assertThat(history.get(0).path("current").asBoolean()).isFalse();
  }

  @Test
  void whatIsNoLabelIsRefusedInALine() throws Exception {
    store(MadeUpAthlete.ofOwnWay(3).sessions(1, 2, 2).getFirst());
    database.sessions().insert(row("open", SessionState.OPEN));
    assertThat(label("session-1", 1, "bad").statusCode()).isEqualTo(400);
    assertThat(label("session-1", 9, "good").statusCode()).isEqualTo(404);
    assertThat(label("nobody", 1, "good").statusCode()).isEqualTo(404);
    assertThat(label("open", 1, "good").statusCode()).isEqualTo(422);
    var nobody = answers.put("/api/sessions/session-1/sets/1/reps/1/label", "{\"label\":\"good\"}");
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(nobody.body()).contains("who must name the trainer");
    assertThat(answers.put("/api/sessions/session-1/sets/1/reps/1/label", "[").statusCode())
        .isEqualTo(400);
  }

  @Test
  void sixAndSixLabelsGiveAModelThatIsLiveAtOnce() throws Exception {
    labelAll(MadeUpAthlete.ofOwnWay(3).sessions(2, 3, 3));
    JsonNode model = trained(true);
    assertThat(model.path("state").asString()).isEqualTo("active");
    assertThat(model.path("version").asInt()).isEqualTo(1);
    assertThat(model.path("better_than_baseline").asBoolean()).isTrue();
    JsonNode record = model.path("record");
    assertThat(record.path("labels")).hasSize(12);
    assertThat(record.path("evaluation").path("how").asString()).isEqualTo("leave one session out");
    assertThat(record.path("evaluation").path("personal").path("rounded").asInt()).isEqualTo(6);
    assertThat(record.path("explained").get(0).asString())
        .isEqualTo(
            "Learned from 12 labelled repetitions (6 good, 6 rounded) of 2 sessions, against 14 good repetitions of the athlete.");
    assertThat(PersonalModelJson.model(record.toString()).roundedLabels()).isEqualTo(6);
    assertThat(database.personalModels().labelIds(model.path("id").asLong())).hasSize(12);
  }

  @Test
  void aModelIsReplacedRevokedAndPutBack() throws Exception {
    labelAll(MadeUpAthlete.ofOwnWay(3).sessions(2, 3, 3));
    long first = trained(true).path("id").asLong();
    long second = trained(false).path("id").asLong();
    assertThat(states()).containsExactly("2 ready", "1 active");
    assertThat(
            post("/api/models/%d/activate".formatted(second), "{\"who\":\"Maria\"}").statusCode())
        .isEqualTo(200);
    assertThat(states()).containsExactly("2 active", "1 replaced");
    var revoked =
        post(
            "/api/models/%d/revoke".formatted(second),
            "{\"who\":\"Paul\",\"reason\":\"labelled the wrong day\"}");
    assertThat(revoked.body()).contains("labelled the wrong day");
    assertThat(states()).containsExactly("2 revoked", "1 replaced");
    post("/api/models/%d/activate".formatted(first), "{\"who\":\"Maria\"}");
    assertThat(states()).containsExactly("2 revoked", "1 active");
  }

  private List<String> states() throws Exception {
    var states = new ArrayList<String>();
    for (JsonNode model : answers.getJson("/api/models?athlete=Anna")) {
      states.add(model.path("version").asInt() + " " + model.path("state").asString());
    }
    return states;
  }

  @Test
  void aModelThatIsNoBetterIsKeptAndCannotBeUsed() throws Exception {
    labelAll(MadeUpAthlete.ofNoDifference(1).sessions(2, 4, 4));
    JsonNode model = trained(true);
    assertThat(model.path("state").asString()).isEqualTo("not_better");
    var refused =
        post("/api/models/%d/activate".formatted(model.path("id").asLong()), "{\"who\":\"Maria\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Answers.json(refused.body()).path("detail").asString())
        .contains("Not clearly better than the baseline alone, may not be used: squared error")
        .contains("standard error");
    assertThat(states()).containsExactly("1 not_better");
  }

  @Test
  void tooFewLabelsAndUnknownExercisesAreRefused() throws Exception {
    labelAll(MadeUpAthlete.ofOwnWay(3).sessions(2, 3, 2));
    var few = post("/api/models", TRAIN.formatted(true));
    assertThat(few.statusCode()).isEqualTo(422);
    assertThat(few.body()).contains("6 good and 4 rounded repetitions of 2 sessions are labelled");
    var unknown =
        post(
            "/api/models",
            "{\"athlete\":\"Anna\",\"exercise\":\"squat\",\"who\":\"Maria\",\"activate\":true}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("no model of all athletes");
    assertThat(post("/api/models", "{\"who\":\"Maria\"}").statusCode()).isEqualTo(400);
    assertThat(answers.get("/api/models").statusCode()).isEqualTo(400);
    assertThat(answers.get("/api/models/77").statusCode()).isEqualTo(404);
    assertThat(states()).isEmpty();
  }

  @Test
  void aLabelWhoseRepetitionIsNoLongerCountedIsLeftOutAndSaid() throws Exception {
    var sessions = MadeUpAthlete.ofOwnWay(3).sessions(2, 4, 4);
    labelAll(sessions);
    String id = sessions.getFirst().sessionId();
    var fewer =
        Objects.requireNonNull(measured.get(id)).repetitions().stream()
            .filter(r -> r.setIndex() != 1 || r.index() != 1)
            .toList();
    measured.put(id, new MeasuredSession(fewer, "made up"));
    JsonNode record = trained(false).path("record");
    assertThat(record.path("labels")).hasSize(15);
    assertThat(record.path("labels_without_repetition").asInt()).isEqualTo(1);
    assertThat(record.path("algorithm").asString()).isEqualTo("made up");
  }
}
