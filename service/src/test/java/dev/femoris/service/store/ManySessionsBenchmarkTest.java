package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.progress.TrainedYears;
import dev.femoris.service.run.FemorisService;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * How long list and trend take with 1,000 sessions of one athlete and 100,000 repetitions, over
 * HTTP: {@code -Dfemoris.benchmarks=true}, each {@code -Dfemoris.benchmark.requests} times. Prints
 * the figures.
 */
@EnabledIfSystemProperty(named = "femoris.benchmarks", matches = "true")
class ManySessionsBenchmarkTest {

  private static final int SESSIONS = 1000;
  private static final int REPETITIONS = 100;
  private static final int REQUESTS = Integer.getInteger("femoris.benchmark.requests", 200);
  private static final String[] QUESTIONS = {
    "limit=50",
    "limit=50&athlete=Anna",
    "limit=50&exercise=squat&athlete=Anna",
    "limit=50&text=ann",
    "limit=50&from=2026-03-01T00:00:00Z&to=2026-09-01T00:00:00Z",
    "limit=200"
  };

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void the_list_of_a_thousand_sessions(DatabaseKind kind, @TempDir Path folder) throws Exception {
    ServiceConfig config = kind.service(folder);
    try (var database = kind.open(folder)) {
      fill(database);
    }
    try (var service = FemorisService.start(config, "benchmark");
        var answers = new Answers(service.liveUrl())) {
      for (String question : QUESTIONS) {
        print(kind, question, timed(answers, "/api/sessions?" + question));
      }
      print(kind, "every page", timed(answers, lastPage(answers)));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void the_trend_of_a_thousand_sessions(DatabaseKind kind, @TempDir Path folder) throws Exception {
    ServiceConfig config = kind.service(folder);
    var years = new TrainedYears("Anna", "squat", Instant.now(), SESSIONS, REPETITIONS);
    try (var database = kind.open(folder)) {
      years.into(database, share -> 1 + 0.1 * share, 1);
    }
    String question = "?athlete=Anna&exercise=squat";
    try (var service = FemorisService.start(config, "benchmark");
        var answers = new Answers(service.liveUrl())) {
      long began = System.nanoTime();
      answers.get("/api/progress" + question);
      System.out.printf(Locale.ROOT, "first trend: %.0f ms%n", (System.nanoTime() - began) * 1e-6);
      print(kind, "trend", timed(answers, "/api/progress" + question));
      for (JsonNode chart : answers.getJson("/api/progress" + question).path("charts")) {
        String path = "/api/progress/charts/%s%s".formatted(chart.asString(), question);
        print(kind, "chart " + chart.asString(), timed(answers, path));
        print(kind, "the same drawn anew", timed(answers, i -> path + "&from=" + day(i)));
      }
      print(kind, "athletes", timed(answers, "/api/progress/athletes"));
    }
  }

  private static void fill(Database database) {
    String json = resultJson();
    for (int i = 0; i < SESSIONS; i++) {
      String id = "s%04d".formatted(i);
      database.sessions().insert(session(id, i));
      database.sessions().putResult(new StoredResult(id, json, "0.1.0", "excursions-1", "sha256:"));
      if (i % 10 == 0) {
        database
            .corrections()
            .add(
                new StoredCorrection(
                    id, 1, "key-" + id, "exclude", "Maria", Instant.EPOCH, "{}", "[]", "[]"),
                new StoredReview(id, 1, Instant.EPOCH, true, REPETITIONS - 1, json));
      }
    }
  }

  private static StoredSession session(String id, int number) {
    Instant start = Instant.parse("2025-01-01T10:00:00Z").plusSeconds(57_600L * number);
    return new StoredSession(
        id,
        "thigh-1",
        number,
        Optional.of(number % 2 == 0 ? "squat" : "romanian_deadlift"),
        "thigh_right",
        "Anna",
        Optional.empty(),
        SessionState.ENDED,
        Optional.of("stopped"),
        start,
        Optional.of(start.plusSeconds(3600)),
        OptionalDouble.of(100),
        REPETITIONS,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** As long as real ones: some 1.5 KB a repetition. */
  private static String resultJson() {
    String repetition = "{\"index\":1,\"evidence\":\"%s\"}".formatted("x".repeat(1500));
    return "{\"sets\":[{\"reps\":["
        + String.join(",", Collections.nCopies(REPETITIONS, repetition))
        + "]}]}";
  }

  private static String lastPage(Answers answers) throws Exception {
    String page = "/api/sessions?limit=50";
    for (int i = 0; i < SESSIONS / 50 - 1; i++) {
      String link = answers.get(page).headers().firstValue("Link").orElseThrow();
      page = link.substring(1, link.indexOf('>'));
    }
    return page;
  }

  /** Long before the first session, and no two the same. */
  private static LocalDate day(int number) {
    return LocalDate.of(2018, 1, 1).plusDays(number);
  }

  private static double[] timed(Answers answers, String path) throws Exception {
    return timed(answers, i -> path);
  }

  private static double[] timed(Answers answers, IntFunction<String> paths) throws Exception {
    double[] millis = new double[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      String path = paths.apply(i);
      long began = System.nanoTime();
      var answer = answers.get(path);
      millis[i] = (System.nanoTime() - began) * 1e-6;
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    Arrays.sort(millis);
    return millis;
  }

  private static void print(DatabaseKind kind, String what, double[] millis) {
    System.out.printf(
        Locale.ROOT,
        "list of %d sessions, %d repetitions, %s, %s: median %.1f ms, p95 %.1f ms, largest %.1f"
            + " ms%n",
        SESSIONS,
        SESSIONS * REPETITIONS,
        kind,
        what,
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length - 1]);
  }
}
