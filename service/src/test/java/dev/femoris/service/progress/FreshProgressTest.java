package dev.femoris.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.MeasuredRow;
import dev.femoris.service.store.StoredCorrection;
import dev.femoris.service.store.StoredMeasures;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredReview;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Whatever changes shows in the next answer, although trends and charts are kept. */
class FreshProgressTest {

  private static final Instant UNTIL = Instant.parse("2026-11-20T10:00:00Z");
  private static final TrainedYears YEARS = new TrainedYears("Anna", "squat", UNTIL, 120, 6);
  private static final TrainedYears LONGER =
      new TrainedYears("Anna", "squat", UNTIL.plusSeconds(86_400 * 7 / 3), 121, 6);
  private static final String QUESTION = "?athlete=Anna&exercise=squat&to=2026-11-24";
  private static final String CHART = "/api/progress/charts/range" + QUESTION;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void correctionsResultsAndSessionsShowAtOnce(DatabaseKind kind) throws Exception {
    try (var database = kind.open(folder)) {
      YEARS.into(database, share -> 1, 1);
      try (var service = FemorisService.start(kind.service(folder), "test");
          var answers = new Answers(service.liveUrl())) {
        String drawn = chart(answers);
        assertThat(chart(answers)).isEqualTo(drawn);
        assertThat(range(answers, 119)).isNotEqualTo(50);

        correct(database, YEARS.id(119), 50);
        assertThat(range(answers, 119)).isEqualTo(50);
        String corrected = chart(answers);
        assertThat(corrected).isNotEqualTo(drawn);

        database.sessions().putResult(result(YEARS.id(118), 47));
        assertThat(range(answers, 118)).isEqualTo(47);
        assertThat(chart(answers)).isNotEqualTo(corrected);

        addSession(database);
        assertThat(progress(answers).path("sessions").asInt()).isEqualTo(121);
        assertThat(range(answers, 120)).isEqualTo(55);

        database.athletes().delete("Anna");
        assertThat(answers.get("/api/progress" + QUESTION).statusCode()).isEqualTo(404);
        assertThat(answers.get(CHART).statusCode()).isEqualTo(404);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void entriesOfTheLogShowAtOnceAndAreGoneAtOnce(DatabaseKind kind) throws Exception {
    try (var database = kind.open(folder)) {
      YEARS.into(database, share -> 1, 1);
    }
    try (var service = FemorisService.start(kind.service(folder), "test");
        var answers = new Answers(service.liveUrl())) {
      String drawn = chart(answers);
      assertThat(progress(answers).path("notes")).isEmpty();
      String entry =
          "{\"athlete\":\"Anna\",\"date\":\"2026-11-01\",\"kind\":\"pain\",\"amount\":4,\"key\":\"k-1\"}";
      post(answers, "/api/log", entry);
      assertThat(progress(answers).path("notes")).hasSize(1);
      assertThat(chart(answers)).isNotEqualTo(drawn);
      long id = answers.getJson("/api/log?athlete=Anna").get(0).path("id").asLong();
      post(answers, "/api/log/removals", "{\"athlete\":\"Anna\",\"id\":%d}".formatted(id));
      assertThat(progress(answers).path("notes")).isEmpty();
      assertThat(chart(answers)).isEqualTo(drawn);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void measuresThatAreOldOrMissingAreMadeInTheBackground(DatabaseKind kind) throws Exception {
    try (var database = kind.open(folder)) {
      YEARS.into(database, share -> 1, 1);
      database.measures().put(old(YEARS.id(3)));
      database.measures().put(old("of-no-session"));
      assertThat(measures(database)).isEmpty();
      try (var service = FemorisService.start(kind.service(folder), "test")) {
        Deadline.await(
            "measures of " + service.liveUrl(),
            Duration.ofSeconds(60),
            () -> measures(database).size() == 120);
      }
      assertThat(measures(database)).allMatch(m -> m.repetitions() == 6);
    }
  }

  private static List<StoredMeasures> measures(Database database) {
    return database.measures().of("Anna", "squat", SessionMeasures.VERSION).stream()
        .map(MeasuredRow::measures)
        .flatMap(Optional::stream)
        .toList();
  }

  private static StoredMeasures old(String session) {
    return new StoredMeasures(
        session, SessionMeasures.VERSION - 1, UNTIL, 0, 99, 0, 0, Optional.empty());
  }

  private static JsonNode progress(Answers answers) throws Exception {
    return answers.getJson("/api/progress" + QUESTION);
  }

  private static double range(Answers answers, int session) throws Exception {
    JsonNode values = progress(answers).path("quantities").get(0).path("values");
    return values.get(session).path("value").asDouble();
  }

  private static String chart(Answers answers) throws Exception {
    return answers.get(CHART).body();
  }

  private static void post(Answers answers, String path, String json) throws Exception {
    var answer = answers.post(path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private static void addSession(Database database) {
    String newest = LONGER.id(120);
    database.sessions().insert(LONGER.session(120), result(newest, 55));
  }

  private static StoredResult result(String session, double rangeDeg) {
    return new StoredResult(session, json(rangeDeg), "0.1.0", "excursions-1", "sha256:made-up");
  }

  private static void correct(Database database, String session, double rangeDeg) {
    Instant written = database.sessions().result(session).orElseThrow().at();
    database
        .corrections()
        .add(
            new StoredCorrection(
                session, 1, "correction-1", "comment", "Maria", UNTIL, COMMENT, "[]", "[]"),
            new StoredReview(session, 1, written, true, 4, json(rangeDeg)));
  }

  private static String json(double rangeDeg) {
    String repetition =
        ("{\"order\":\"eccentric_first\",\"tempo\":{\"eccentric_s\":2,\"concentric_s\":1},"
                + "\"rom_deg\":%s,\"peak_rate_second_deg_s\":70,\"findings\":[]}")
            .formatted(rangeDeg);
    return "{\"sets\":[{\"reps\":[%s]}]}"
        .formatted(String.join(",", Collections.nCopies(4, repetition)));
  }

  private static final String COMMENT =
      "{\"kind\":\"comment\",\"scope\":\"set\",\"start_s\":1.0,\"end_s\":2.0,\"text\":\"good\"}";
}
