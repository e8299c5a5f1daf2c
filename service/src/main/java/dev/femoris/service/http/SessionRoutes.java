package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.SESSION;

import dev.femoris.reporting.words.Words;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.review.ReviewDesk;
import dev.femoris.service.session.SessionDesk;
import dev.femoris.service.store.SessionStore;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sessions, their results, traces and reports. */
final class SessionRoutes {

  private static final int DEFAULT_TRACE_POINTS = 2000;
  private static final int MAX_TRACE_POINTS = 20_000;

  private final SessionStore sessions;
  private final SessionDesk desk;
  private final Path reportsFolder;
  private final ReviewDesk review;

  /**
   * @param review sees to it that a session's report is of what is shown
   */
  SessionRoutes(SessionStore sessions, SessionDesk desk, Path reportsFolder, ReviewDesk review) {
    this.sessions = sessions;
    this.desk = desk;
    this.reportsFolder = reportsFolder;
    this.review = review;
  }

  void register(Routes routes) {
    routes.get("/api/sessions/{id}", this::result, SESSION);
    routes.get("/api/sessions/{id}/trace", this::trace, SESSION);
    routes.get("/api/sessions/{id}/report.html", r -> page(r, r.pathParam("id")), SESSION);
    routes.get("/api/sessions/{id}/report.pdf", r -> paper(r, r.pathParam("id")), SESSION);
    routes.post("/api/sessions/{id}/end", this::end, SESSION);
  }

  private void result(Context request) {
    String id = request.pathParam("id");
    var session = sessions.find(id).orElseThrow(NotFoundResponse::new);
    var json = desk.currentResultJson(id).or(() -> sessions.resultJson(id));
    json(request, json.orElseGet(() -> ApiAnswers.session(session)));
  }

  private void trace(Context request) {
    int points = (int) number(request, "points").orElse((double) DEFAULT_TRACE_POINTS).longValue();
    var trace =
        desk.trace(
                request.pathParam("id"),
                number(request, "from_s").orElse(0.0),
                number(request, "to_s").orElse(Double.MAX_VALUE),
                Math.clamp(points, 2, MAX_TRACE_POINTS))
            .orElseThrow(NotFoundResponse::new);
    json(request, ApiAnswers.trace(trace.timeS(), trace.thetaDeg(), trace.rateDegPerS()));
  }

  /** Answers with the report of the session {@code id}. */
  void page(Context request, String id) {
    report(request, id, "report.html", "text/html; charset=utf-8");
  }

  /** Answers with the report of the session {@code id}, to be printed. */
  void paper(Context request, String id) {
    report(request, id, "report.pdf", "application/pdf");
  }

  private void report(Context request, String id, String file, String type) {
    Path report = reportsFolder.resolve(id).resolve(file).normalize();
    if (sessions.find(id).isEmpty()
        || !report.startsWith(reportsFolder)
        || !Files.isRegularFile(report)) {
      throw new NotFoundResponse("no report (yet)");
    }
    Path shown = inLanguage(id, PageTexts.words(request)).map(f -> f.resolve(file)).orElse(report);
    SecurityHeaders.setForReport(request);
    try {
      request.contentType(type).result(Files.newInputStream(shown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where the report in another language is; empty when the one that was written is to be shown.
   */
  private Optional<Path> inLanguage(String id, Words words) {
    if (!words.equals(Words.english())) {
      try {
        return Optional.of(review.freshReport(id, words));
      } catch (Failure cannotBeMade) {
        // The one that was written is then better than none.
        return Optional.empty();
      }
    }
    review.freshReport(id);
    return Optional.empty();
  }

  private void end(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    if (!desk.end(request.pathParam("id"))) {
      throw new NotFoundResponse("no open session of that id");
    }
    request.status(202);
  }

  private static Optional<Double> number(Context request, String name) {
    String text = request.queryParam(name);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      throw new io.javalin.http.BadRequestResponse("%s must be a number".formatted(name));
    }
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
