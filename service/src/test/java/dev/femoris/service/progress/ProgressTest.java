package dev.femoris.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.service.Answers;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.StoredCorrection;
import dev.femoris.service.store.StoredReview;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Form over months as the running service tells it. */
class ProgressTest {

  private static final Instant UNTIL = Instant.parse("2026-11-20T10:00:00Z");
  private static final TrainedYears YEARS = new TrainedYears("Anna", "squat", UNTIL, 200, 12);
  private static final String QUESTION = "?athlete=Anna&exercise=squat&to=2026-11-23";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatASessionCameToIsKeptAndMadeAnewWhenItIsCorrected(DatabaseKind kind) throws Exception {
    try (var database = kind.open(folder)) {
      YEARS.into(database, share -> 1, 1);
    }
    JsonNode before = progress(kind.service(folder), QUESTION);
    assertThat(before.path("sessions").asInt()).isEqualTo(200);
    JsonNode last = before.path("training").get(199);
    assertThat(last.path("session").asString()).isEqualTo(YEARS.id(199));
    assertThat(last.path("repetitions").asInt()).isEqualTo(12);
    try (var database = kind.open(folder)) {
      var rows = database.measures().of("Anna", "squat", SessionMeasures.VERSION);
      assertThat(rows).hasSize(200).allMatch(row -> row.measures().isPresent());
      correct(database, YEARS.id(199));
      var stale = database.measures().of("Anna", "squat", SessionMeasures.VERSION).getLast();
      assertThat(stale.measures()).isEmpty();
    }
    JsonNode after = progress(kind.service(folder), QUESTION);
    assertThat(after.path("training").get(199).path("repetitions").asInt()).isEqualTo(4);
    JsonNode ranges = after.path("quantities").get(0).path("values");
    assertThat(ranges.get(ranges.size() - 1).path("value").asDouble()).isEqualTo(50);
  }

  /** As if a person had left out eight of the twelve repetitions. */
  private static void correct(Database database, String id) {
    String repetition =
        "{\"order\":\"eccentric_first\",\"tempo\":{\"eccentric_s\":2,\"concentric_s\":1},\"rom_deg\":50,"
            + "\"peak_rate_second_deg_s\":70,\"findings\":[]}";
    String json =
        "{\"sets\":[{\"reps\":[%s]}]}"
            .formatted(String.join(",", java.util.Collections.nCopies(4, repetition)));
    Instant written = database.sessions().result(id).orElseThrow().at();
    database
        .corrections()
        .add(
            new StoredCorrection(
                id, 1, "correction-1", "comment", "Maria", UNTIL, COMMENT, "[]", "[]"),
            new StoredReview(id, 1, written, true, 4, json));
  }

  private static final String COMMENT =
      "{\"kind\":\"comment\",\"scope\":\"set\",\"start_s\":1.0,\"end_s\":2.0,\"text\":\"good\"}";

  @Test
  void aGainIsToldInWordsNumbersChartsAndPages() throws Exception {
    ServiceConfig config = ServiceConfig.local(0, 0, folder);
    try (var database = Database.of(config.databaseServer(), config.databaseFile())) {
      YEARS.into(database, share -> 1 + 0.4 * Math.max(0, share - 0.6), 2);
    }
    try (var service = FemorisService.start(config, "test");
        var answers = new Answers(service.liveUrl())) {
      JsonNode athletes = answers.getJson("/api/progress/athletes");
      assertThat(athletes.get(0).path("exercises").get(0).path("sessions").asInt()).isEqualTo(200);
      post(
          answers,
          "/api/log",
          "{\"athlete\":\"Anna\",\"date\":\"2026-05-01\",\"kind\":\"programme\",\"note\":\"heavier\",\"key\":\"k-1\"}",
          201);
      JsonNode said = answers.getJson("/api/progress" + QUESTION);
      JsonNode range = said.path("quantities").get(0);
      assertThat(range.path("verdict").path("kind").asString()).isEqualTo("improved");
      assertThat(range.path("sentence").asString())
          .startsWith("Range of motion: ")
          .contains("larger than in the first weeks", "still improving");
      assertThat(said.path("notes").get(0).path("text").asString()).isEqualTo("heavier");
      for (JsonNode chart : said.path("charts")) {
        var svg = answers.get("/api/progress/charts/%s%s".formatted(chart.asString(), QUESTION));
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(svg.body()).startsWith("<svg").contains("role=\"img\"");
      }
      var pdf = answers.get("/api/progress/report?athlete=Anna&to=2026-11-23");
      assertThat(pdf.body()).startsWith("%PDF");
      assertThat(answers.get("/api/progress/charts/none" + QUESTION).statusCode()).isEqualTo(404);
      assertThat(answers.get("/api/progress?athlete=Ben&exercise=squat").statusCode())
          .isEqualTo(404);
      assertThat(answers.get("/api/progress" + QUESTION + "&side=both").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void aLogIsEnteredImportedReadAndTakenOutAgain() throws Exception {
    ServiceConfig config = ServiceConfig.local(0, 0, folder);
    try (var service = FemorisService.start(config, "test");
        var answers = new Answers(service.liveUrl())) {
      String csv =
          """
          date,kind,amount,note
          2026-11-01,sleep,7.5,
          2026-11-02,sleep,6,"short, but deep"
          2026-11-02,note,,began with Nordic curls
          """;
      assertThat(post(answers, "/api/log/import?athlete=Anna", csv, 200)).contains("\"written\":3");
      assertThat(post(answers, "/api/log/import?athlete=Anna", csv, 200)).contains("\"written\":0");
      assertThat(post(answers, "/api/log/import?athlete=Anna", csv + "2026-11-03,sleep,30,\n", 400))
          .contains("line 5: sleep must be 0 to 24 h");
      JsonNode entries = answers.getJson("/api/log?athlete=Anna");
      assertThat(entries.size()).isEqualTo(3);
      assertThat(entries.get(1).path("note").asString()).isEqualTo("short, but deep");
      assertThat(answers.get("/api/log/charts/sleep?athlete=Anna").body()).startsWith("<svg");
      String removal =
          "{\"athlete\":\"Anna\",\"id\":%d}".formatted(entries.get(0).path("id").asLong());
      post(answers, "/api/log/removals", removal, 204);
      post(answers, "/api/log/removals", removal, 404);
      assertThat(answers.getJson("/api/log?athlete=Anna").size()).isEqualTo(2);
    }
  }

  @Test
  void legRaisesTheSensorMeasuredStandInTheLog() throws Exception {
    ServiceConfig config = ServiceConfig.local(0, 0, folder);
    var raises = new TrainedYears("Anna", "supine_leg_raise", UNTIL, 4, 8);
    try (var database = Database.of(config.databaseServer(), config.databaseFile())) {
      raises.into(database, share -> 1, 3);
      YEARS.into(database, share -> 1, 4);
    }
    try (var service = FemorisService.start(config, "test");
        var answers = new Answers(service.liveUrl())) {
      post(
          answers,
          "/api/log",
          "{\"athlete\":\"Anna\",\"date\":\"2026-11-18\",\"kind\":\"active_leg_raise\",\"side\":\"left\",\"amount\":81,\"key\":\"k-2\"}",
          201);
      JsonNode entries = answers.getJson("/api/log?athlete=Anna");
      assertThat(entries.size()).isEqualTo(5);
      JsonNode newest = entries.get(4);
      assertThat(newest.path("session").asString()).isEqualTo(raises.id(3));
      assertThat(newest.path("date").asString()).isEqualTo("2026-11-19");
      assertThat(newest.path("side").asString()).isEqualTo("left");
      assertThat(newest.path("repetitions").asInt()).isEqualTo(8);
      JsonNode range =
          answers
              .getJson("/api/progress?athlete=Anna&exercise=supine_leg_raise&to=2026-11-23")
              .path("quantities")
              .get(0)
              .path("values")
              .get(3);
      assertThat(newest.path("amount").asDouble())
          .isCloseTo(range.path("value").asDouble(), within(0.051));
      assertThat(entries.get(3).path("amount").asDouble()).isEqualTo(81);
      assertThat(answers.getJson("/api/log?athlete=Anna&to=2026-11-18").size()).isEqualTo(4);
      assertThat(answers.get("/api/log/charts/active_leg_raise?athlete=Anna").body())
          .startsWith("<svg")
          .contains("5 entries");
      assertThat(answers.getJson("/api/log?athlete=Ben").size()).isZero();
    }
  }

  private static String post(Answers answers, String path, String body, int status)
      throws Exception {
    var answer = answers.post(path, HttpRequest.BodyPublishers.ofString(body), "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  private static JsonNode progress(ServiceConfig config, String question) throws Exception {
    try (var service = FemorisService.start(config, "test");
        var answers = new Answers(service.liveUrl())) {
      return answers.getJson("/api/progress" + question);
    }
  }
}
