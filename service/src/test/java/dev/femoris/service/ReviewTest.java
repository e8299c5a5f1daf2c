package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.DatabaseKind;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A session over MQTT, reviewed and corrected over HTTP. */
class ReviewTest {

  private static final PlayedSession PLAYED = PlayedSession.romanianDeadlifts(2, 5);

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aSessionIsCorrectedUndoneAndReported(DatabaseKind kind, @TempDir Path data)
      throws Exception {
    try (var service = FemorisService.start(kind.service(data), "test");
        var answers = new Answers(service.liveUrl())) {
      String id = played(service);
      var review = new Review(answers, id);
      int own = PLAYED.repetitions();
      JsonNode first = review.read();
      assertThat(first.path("revision").asInt()).isZero();
      assertThat(first.path("own_repetitions").asInt()).isEqualTo(own);
      assertThat(first.path("corrected_repetitions").isNull()).isTrue();
      assertThat(first.path("newer_algorithm").isNull()).isTrue();
      assertThat(review.reps()).hasSize(own);

      JsonNode gone = review.reps().getFirst();
      assertThat(review.correct("exclude-1", stretch("exclude", gone)).statusCode()).isEqualTo(201);
      assertThat(review.correct("exclude-1", stretch("exclude", gone)).statusCode()).isEqualTo(200);
      assertThat(review.reps()).hasSize(own - 1);
      assertThat(review.read().path("corrected_repetitions").asInt()).isEqualTo(own - 1);
      assertThat(review.read().path("result").path("excluded")).hasSize(1);

      aStaleRevisionIsAConflict(review, answers);
      theCorrectedCountIsListedAndReported(answers, id, own);

      assertThat(review.correct("undo-1-1", "{\"kind\":\"undo\",\"undoes\":1}").statusCode())
          .isEqualTo(201);
      assertThat(review.reps()).hasSize(own);
      assertThat(review.read().path("corrected_repetitions").isNull()).isTrue();
      JsonNode history = review.read().path("history");
      assertThat(history).hasSize(2);
      assertThat(history.get(0).path("stands").asBoolean()).isFalse();
      assertThat(history.get(0).path("before").get(0).path("start_s").asDouble())
          .isEqualTo(gone.path("start_s").asDouble(), within(1e-3));
      assertThat(history.get(0).path("after").get(0).path("excluded").asBoolean()).isTrue();
    }
  }

  private static void aStaleRevisionIsAConflict(Review review, Answers answers) throws Exception {
    String body =
        "{\"revision\":0,\"key\":\"too-late\",\"who\":\"Paul\",\"do\":%s}"
            .formatted(stretch("exclude", review.reps().getFirst()));
    var stale = post(answers, "/api/sessions/%s/corrections".formatted(review.id), body);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(Answers.json(stale.body()).path("detail").asString())
        .contains("somebody else has changed this session");
  }

  private static void theCorrectedCountIsListedAndReported(Answers answers, String id, int own)
      throws Exception {
    JsonNode listed = answers.getJson("/api/sessions?exercise=romanian_deadlift").get(0);
    assertThat(listed.path("repetitions").asInt()).isEqualTo(own);
    assertThat(listed.path("corrected_repetitions").asInt()).isEqualTo(own - 1);
    String report = answers.get("/api/sessions/%s/report.html".formatted(id)).body();
    assertThat(report)
        .contains("Corrected by hand, last by Maria")
        .contains("the analysis itself counted %d repetitions".formatted(own));
    theReportIsInTheLanguageOfWhoeverAsks(answers, id, own, report);
  }

  private static void theReportIsInTheLanguageOfWhoeverAsks(
      Answers answers, String id, int own, String english) throws Exception {
    String path = "/api/sessions/%s/report.html".formatted(id);
    var german = answers.get(path, "de-AT,de;q=0.9,en;q=0.5");
    assertThat(german.headers().firstValue("Vary")).hasValue("Accept-Language, Cookie");
    assertThat(german.body())
        .contains("<html lang=\"de\">", "Rumänisches Kreuzheben")
        .contains("Von Hand korrigiert, zuletzt von Maria")
        .contains("die Auswertung selbst zählte %d Wiederholungen".formatted(own));
    assertThat(figures(german.body())).isEqualTo(figures(english)).hasSizeGreaterThan(20);
    assertThat(answers.get(path, "en").body()).isEqualTo(english);
  }

  private static List<String> figures(String report) {
    return Pattern.compile("<data value=\"[^\"]*\"")
        .matcher(report)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void repetitionsAreMovedSplitMergedAddedOverruledAndCommentedOn(
      DatabaseKind kind, @TempDir Path data) throws Exception {
    try (var service = FemorisService.start(kind.service(data), "test");
        var answers = new Answers(service.liveUrl())) {
      String id = played(service);
      var review = new Review(answers, id);
      int own = PLAYED.repetitions();
      JsonNode third = review.reps().get(2);
      double startS = third.path("start_s").asDouble();
      double endS = third.path("end_s").asDouble();

      review.must(
          "move-0001",
          "{\"kind\":\"move\",\"start_s\":%s,\"end_s\":%s,\"to_start_s\":%s,\"to_end_s\":%s}"
              .formatted(startS, endS, startS + 0.1, endS));
      JsonNode moved = review.reps().get(2);
      assertThat(moved.path("start_s").asDouble()).isEqualTo(startS + 0.1, within(1e-3));
      assertThat(moved.path("changes").get(0).asString()).isEqualTo("moved");
      assertThat(moved.path("tempo").path("eccentric_s").asDouble())
          .isLessThan(third.path("tempo").path("eccentric_s").asDouble());

      JsonNode first = review.reps().get(0);
      JsonNode second = review.reps().get(1);
      review.must(
          "merge-0001",
          "{\"kind\":\"merge\",\"start_s\":%s,\"end_s\":%s,\"next_start_s\":%s,\"next_end_s\":%s}"
              .formatted(
                  first.path("start_s").asDouble(),
                  first.path("end_s").asDouble(),
                  second.path("start_s").asDouble(),
                  second.path("end_s").asDouble()));
      assertThat(review.reps()).hasSize(own - 1);
      JsonNode merged = review.reps().get(0);
      review.must(
          "split-0001",
          "{\"kind\":\"split\",\"start_s\":%s,\"end_s\":%s,\"at_s\":%s}"
              .formatted(
                  merged.path("start_s").asDouble(),
                  merged.path("end_s").asDouble(),
                  first.path("end_s").asDouble()));
      assertThat(review.reps()).hasSize(own);

      JsonNode last = review.reps().getLast();
      review.must("exclude-2", stretch("exclude", last));
      review.must("add-00001", stretch("add", last));
      assertThat(review.reps()).hasSize(own);
      JsonNode added = review.reps().getLast();
      assertThat(added.path("changes").get(0).asString()).isEqualTo("added");
      assertThat(added.path("own").isNull()).isTrue();
      assertThat(added.path("rom_deg").asDouble())
          .isEqualTo(last.path("rom_deg").asDouble(), within(1.0));

      review.must(
          "overrule1",
          stretch("overrule", last)
              .replace("}", ",\"fault\":\"partial_range\",\"verdict\":\"present\"}"));
      assertThat(review.reps().getLast().path("findings").toString())
          .contains("said by a person on review");
      review.must(
          "comment-1", stretch("comment", last).replace("}", ",\"text\":\"<b>heavy</b>\"}"));
      assertThat(review.read().path("history").get(6).path("what").path("text").asString())
          .isEqualTo("<b>heavy</b>");
      refusals(review, answers);
      theSameIsShownAfterAnalysingAnew(review, answers);
    }
  }

  private static void refusals(Review review, Answers answers) throws Exception {
    assertThat(review.correct("add-00002", "{\"kind\":\"add\",\"start_s\":9999,\"end_s\":10002}"))
        .satisfies(
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(422);
              assertThat(refused.body()).contains("does not move");
            });
    assertThat(review.correct("bad-00001", "{\"kind\":\"fly\"}").statusCode()).isEqualTo(400);
    assertThat(
            review
                .correct("bad-00002", "{\"kind\":\"add\",\"start_s\":5,\"end_s\":4}")
                .statusCode())
        .isEqualTo(400);
    assertThat(answers.get("/api/sessions/nobody/review").statusCode()).isEqualTo(404);
    assertThat(answers.get("/api/sessions/nobody/trace/tile").statusCode()).isEqualTo(404);
    assertThat(post(answers, "/api/sessions/nobody/corrections", "{}").statusCode()).isEqualTo(400);
    assertThat(
            answers.get("/api/sessions/%s/trace/tile?level=99".formatted(review.id)).statusCode())
        .isEqualTo(404);
    assertThat(answers.get("/api/sessions?after=x").statusCode()).isEqualTo(400);
    assertThat(answers.get("/api/sessions?from=yesterday").statusCode()).isEqualTo(400);
  }

  private static void theSameIsShownAfterAnalysingAnew(Review review, Answers answers)
      throws Exception {
    JsonNode before = review.read();
    var anew =
        post(
            answers,
            "/api/sessions/%s/reanalysis".formatted(review.id),
            "{\"who\":\"Maria\",\"key\":\"reanalysis-1\"}");
    assertThat(anew.statusCode()).as(anew.body()).isEqualTo(200);
    assertThat(Answers.json(anew.body()).path("result")).isEqualTo(before.path("result"));
    JsonNode tile = answers.getJson("/api/sessions/%s/trace/tile".formatted(review.id));
    assertThat(tile.path("tile").asInt()).isZero();
    assertThat(tile.path("min_deg").size()).isBetween(2, 512);
    JsonNode courses = answers.getJson("/api/sessions/%s/courses?points=50".formatted(review.id));
    assertThat(courses).hasSameSizeAs(review.reps());
    assertThat(courses.get(0).path("angle_deg")).hasSize(50);
  }

  private static String played(FemorisService service) throws Exception {
    var over = new LinkedBlockingQueue<String>();
    service.whenSessionIsOver(session -> over.add(session.id()));
    PLAYED.play(service.brokerUrl(), 41, 40);
    String id = over.poll(120, TimeUnit.SECONDS);
    assertThat(id).isNotNull();
    return String.valueOf(id);
  }

  private static String stretch(String kind, JsonNode rep) {
    return "{\"kind\":\"%s\",\"start_s\":%s,\"end_s\":%s}"
        .formatted(kind, rep.path("start_s").asDouble(), rep.path("end_s").asDouble());
  }

  private static HttpResponse<String> post(Answers answers, String path, String body)
      throws Exception {
    return answers.post(path, HttpRequest.BodyPublishers.ofString(body), "application/json");
  }

  /** One session's review. */
  private record Review(Answers answers, String id) {

    JsonNode read() throws Exception {
      return answers.getJson("/api/sessions/%s/review".formatted(id));
    }

    List<JsonNode> reps() throws Exception {
      List<JsonNode> all = new ArrayList<>();
      for (JsonNode set : read().path("result").path("sets")) {
        set.path("reps").forEach(all::add);
      }
      return all;
    }

    HttpResponse<String> correct(String key, String what) throws Exception {
      return post(
          answers,
          "/api/sessions/%s/corrections".formatted(id),
          "{\"revision\":%d,\"key\":\"%s\",\"who\":\"Maria\",\"do\":%s}"
              .formatted(read().path("revision").asInt(), key, what));
    }

    void must(String key, String what) throws Exception {
      var answer = correct(key, what);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }
}
