package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;
import static dev.femoris.service.http.Audience.TRAINING;

import dev.femoris.analysis.programme.PlannedDay;
import dev.femoris.reporting.calendar.CalendarEntry;
import dev.femoris.reporting.calendar.CalendarText;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.message.ProgrammeAnswers;
import dev.femoris.service.message.ProgrammeRequest;
import dev.femoris.service.programme.ProgrammeDesk;
import dev.femoris.service.store.Account;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Routines, the programmes that athletes follow, and their habits. */
final class ProgrammeRoutes {

  /** Six weeks of three sessions. */
  private static final int CALENDAR_SESSIONS = 18;

  private final ProgrammeDesk desk;

  ProgrammeRoutes(ProgrammeDesk desk) {
    this.desk = desk;
  }

  void register(Routes routes) {
    routes.get(
        "/api/programmes", r -> Answer.json(r, answers(r).routines(desk.routines())), MEMBER);
    routes.get(
        "/api/programmes/{routine}",
        r -> Answer.json(r, answers(r).routine(desk.routine(r.pathParam("routine")))),
        MEMBER);
    routes.get("/api/athletes/{athlete}/programme", this::programme, TRAINING);
    routes.put("/api/athletes/{athlete}/programme", this::put, TRAINING);
    routes.post("/api/athletes/{athlete}/programme/end", this::end, TRAINING);
    routes.get("/api/athletes/{athlete}/proposal", this::proposal, TRAINING);
    routes.get("/api/athletes/{athlete}/habits", this::habits, TRAINING);
    routes.get("/api/athletes/{athlete}/calendar.ics", this::calendar, TRAINING);
  }

  private static String athlete(Context request) {
    return request.pathParam("athlete").strip();
  }

  private ProgrammeAnswers answers(Context request) {
    Words words = PageTexts.words(request);
    return new ProgrammeAnswers(words, id -> nameOf(id, words));
  }

  private String nameOf(String exerciseId, Words words) {
    return words.exercises().name(exerciseId, desk.nameOf(exerciseId));
  }

  private void programme(Context request) {
    Answer.json(
        request,
        desk.programme(athlete(request))
            .map(
                p ->
                    answers(request)
                        .programme(p.assignment().routine(), p.steps(), p.weeks(), p.next()))
            .orElseGet(ProgrammeAnswers::none));
  }

  private void put(Context request) {
    ProgrammeRequest asked = asked(request);
    asked
        .routine()
        .ifPresentOrElse(
            routine ->
                desk.assign(athlete(request), routine, asked.from(), asked.changes(), asked.by()),
            () -> desk.adapt(athlete(request), asked.changes(), asked.by()));
    programme(request);
  }

  private void end(Context request) {
    desk.end(athlete(request), asked(request).by());
    request.status(204);
  }

  /** With accounts the request's own word for who asks does not count. */
  private static ProgrammeRequest asked(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    return ProgrammeRequest.parse(request.body())
        .by(Viewers.of(request).holder().map(Account::shownName));
  }

  private void proposal(Context request) {
    Answer.json(
        request,
        answers(request)
            .proposal(desk.programme(athlete(request)).orElseThrow(NotFoundResponse::new).next()));
  }

  private void habits(Context request) {
    Answer.json(request, answers(request).habits(desk.habits(athlete(request))));
  }

  private void calendar(Context request) {
    String athlete = athlete(request);
    Words words = PageTexts.words(request);
    List<CalendarEntry> entries =
        desk.ahead(athlete, CALENDAR_SESSIONS).stream()
            .map(day -> entry(athlete, day, words))
            .toList();
    request
        .contentType("text/calendar; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"femoris.ics\"")
        .result(CalendarText.of("Femoris", entries, desk.now()));
  }

  private CalendarEntry entry(String athlete, PlannedDay planned, Words words) {
    LocalDate day = LocalDate.ofEpochDay(planned.day());
    String uid = "%s-%s@femoris".formatted(day, Integer.toHexString(athlete.hashCode()));
    String work =
        planned.prescriptions().stream()
            .map(
                p ->
                    nameOf(p.exercise().exerciseId(), words)
                        + ": "
                        + words.programmes().prescription(p))
            .collect(Collectors.joining("\n"));
    String session = words.programmes().part(planned.session());
    return new CalendarEntry(
        uid, day, words.say("programme.calendar_entry", Map.of("session", session)), work);
  }
}
