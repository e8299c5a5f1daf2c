package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;
import static dev.femoris.service.http.Audience.TRAINING;

import dev.femoris.analysis.programme.PlannedDay;
import dev.femoris.reporting.calendar.CalendarEntry;
import dev.femoris.reporting.calendar.CalendarText;
import dev.femoris.reporting.words.ProgrammeWords;
import dev.femoris.service.message.ProgrammeAnswers;
import dev.femoris.service.message.ProgrammeRequest;
import dev.femoris.service.programme.ProgrammeDesk;
import dev.femoris.service.store.Account;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Routines, the programmes that athletes follow, and their habits. */
final class ProgrammeRoutes {

  /** Six weeks of three sessions. */
  private static final int CALENDAR_SESSIONS = 18;

  private final ProgrammeDesk desk;
  private final ProgrammeAnswers answers;

  ProgrammeRoutes(ProgrammeDesk desk) {
    this.desk = desk;
    this.answers = new ProgrammeAnswers(desk::nameOf);
  }

  void register(Routes routes) {
    routes.get("/api/programmes", r -> Answer.json(r, answers.routines(desk.routines())), MEMBER);
    routes.get(
        "/api/programmes/{routine}",
        r -> Answer.json(r, answers.routine(desk.routine(r.pathParam("routine")))),
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

  private void programme(Context request) {
    Answer.json(
        request,
        desk.programme(athlete(request))
            .map(p -> answers.programme(p.assignment().routine(), p.steps(), p.weeks(), p.next()))
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
        answers.proposal(
            desk.programme(athlete(request)).orElseThrow(NotFoundResponse::new).next()));
  }

  private void habits(Context request) {
    Answer.json(request, answers.habits(desk.habits(athlete(request))));
  }

  private void calendar(Context request) {
    String athlete = athlete(request);
    List<CalendarEntry> entries =
        desk.ahead(athlete, CALENDAR_SESSIONS).stream().map(day -> entry(athlete, day)).toList();
    request
        .contentType("text/calendar; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"femoris.ics\"")
        .result(CalendarText.of("Femoris", entries, desk.now()));
  }

  private CalendarEntry entry(String athlete, PlannedDay planned) {
    LocalDate day = LocalDate.ofEpochDay(planned.day());
    String uid = "%s-%s@femoris".formatted(day, Integer.toHexString(athlete.hashCode()));
    String work =
        planned.prescriptions().stream()
            .map(
                p -> desk.nameOf(p.exercise().exerciseId()) + ": " + ProgrammeWords.prescription(p))
            .collect(Collectors.joining("\n"));
    return new CalendarEntry(uid, day, "Hamstrings: " + planned.session(), work);
  }
}
