package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;

import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.SensedEntry;
import dev.femoris.service.message.LogCsv;
import dev.femoris.service.message.LogRequest;
import dev.femoris.service.message.ProgressAnswers;
import dev.femoris.service.progress.ProgressDesk;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.LogStore;
import dev.femoris.service.store.StoredSession;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The progress log: athletes and their trainers read it, enter into it and take out of it. */
final class LogRoutes {

  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final int MAX_CSV = 2_000_000;

  private final LogStore log;
  private final ProgressDesk progress;
  private Gate gate = new OpenGate();

  LogRoutes(LogStore log, ProgressDesk progress) {
    this.log = log;
    this.progress = progress;
  }

  void register(Routes routes) {
    gate = routes.gate();
    routes.get("/api/log", this::entries, MEMBER);
    routes.get("/api/log/kinds", r -> json(r, ProgressAnswers.kinds()), MEMBER);
    routes.post("/api/log", this::enter, MEMBER);
    routes.post("/api/log/removals", this::remove, MEMBER);
    routes.post("/api/log/import", this::importCsv, MEMBER);
  }

  private void entries(Context request) {
    String athlete = athlete(request);
    LocalDate from = day(request, "from", FIRST);
    LocalDate to = day(request, "to", LAST);
    List<SensedEntry> sensed =
        progress.sensed(athlete).stream()
            .filter(s -> !s.entry().day().isBefore(from) && !s.entry().day().isAfter(to))
            .toList();
    json(request, ProgressAnswers.entries(log.of(athlete, from, to), sensed));
  }

  private void enter(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    var asked = LogRequest.ToEnter.parse(request.body());
    requireSeen(request, asked.athlete());
    String by = who(request).or(asked::by).orElse("");
    DatedEntry entry = asked.entry();
    boolean isNew = log.put(asked.athlete(), entry, by, Instant.now(), asked.key());
    json(request.status(isNew ? 201 : 200), ProgressAnswers.written(isNew ? 1 : 0));
  }

  private void remove(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    var asked = LogRequest.ToRemove.parse(request.body());
    requireSeen(request, asked.athlete());
    if (!log.remove(asked.athlete(), asked.id())) {
      throw new NotFoundResponse();
    }
    request.status(204);
  }

  private void importCsv(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    String athlete = athlete(request);
    if (request.contentLength() > MAX_CSV) {
      throw new BadRequestResponse("a log to import has at most 2 MB");
    }
    int written =
        log.putAll(athlete, LogCsv.parse(request.body()), who(request).orElse(""), Instant.now());
    json(request, ProgressAnswers.written(written));
  }

  private String athlete(Context request) {
    String athlete =
        Optional.ofNullable(request.queryParam("athlete"))
            .map(String::strip)
            .filter(name -> !name.isEmpty() && name.length() <= 400)
            .orElseThrow(() -> new BadRequestResponse("athlete must be named: ?athlete=…"));
    requireSeen(request, athlete);
    return athlete;
  }

  /** Whoever does not see the athlete finds nothing. */
  private void requireSeen(Context request, String athlete) {
    if (!gate.sees(Viewers.of(request), StoredSession.ownerOf(athlete))) {
      throw new NotFoundResponse();
    }
  }

  private static LocalDate day(Context request, String name, LocalDate otherwise) {
    String text = request.queryParam(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    } catch (DateTimeException e) {
      throw new BadRequestResponse(name + " must be a day like 2026-11-23");
    }
  }

  private static Optional<String> who(Context request) {
    return Viewers.of(request).holder().map(Account::shownName);
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
