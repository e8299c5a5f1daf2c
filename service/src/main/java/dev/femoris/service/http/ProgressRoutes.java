package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;

import dev.femoris.analysis.progress.Limb;
import dev.femoris.reporting.chart.LogChart;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.progress.LogSeries;
import dev.femoris.reporting.report.ProgressPdf;
import dev.femoris.reporting.svg.SvgImage;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.message.ProgressAnswers;
import dev.femoris.service.progress.ProgressDesk;
import dev.femoris.service.progress.ProgressQuestion;
import dev.femoris.service.store.ProgressSubject;
import dev.femoris.service.store.StoredSession;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Form over months: numbers, charts, pages to print. */
final class ProgressRoutes {

  private static final String SVG = "image/svg+xml";

  private final ProgressDesk desk;
  private Gate gate = new OpenGate();

  ProgressRoutes(ProgressDesk desk) {
    this.desk = desk;
  }

  void register(Routes routes) {
    gate = routes.gate();
    routes.get(
        "/api/progress/athletes",
        r -> json(r, ProgressAnswers.subjects(subjects(r), desk::nameOf)),
        MEMBER);
    routes.get("/api/progress", r -> json(r, desk.json(report(r), PageTexts.words(r))), MEMBER);
    routes.get("/api/progress/charts/{chart}", this::chart, MEMBER);
    routes.get("/api/log/charts/{kind}", this::logChart, MEMBER);
    routes.get("/api/progress/report", this::pdf, MEMBER);
  }

  private void chart(Context request) {
    String svg =
        desk.chart(report(request), request.pathParam("chart"), PageTexts.words(request))
            .orElseThrow(NotFoundResponse::new);
    request.contentType(SVG).result(svg);
  }

  private void logChart(Context request) {
    String athlete = athlete(request);
    LogSeries series =
        EntryKind.ofId(request.pathParam("kind"))
            .flatMap(kind -> desk.series(athlete, kind))
            .orElseThrow(NotFoundResponse::new);
    request.contentType(SVG).result(SvgImage.of(LogChart.of(series, PageTexts.words(request))));
  }

  private void pdf(Context request) {
    String athlete = athlete(request);
    List<ProgressSubject> subjects =
        text(request, "exercise")
            .map(exercise -> List.of(subject(request, athlete, exercise)))
            .orElseGet(() -> subjects(request));
    List<FormReport> reports = desk.reports(question(request, athlete, ""), subjects);
    if (reports.isEmpty()) {
      throw new NotFoundResponse();
    }
    request
        .contentType("application/pdf")
        .header("Content-Disposition", "inline; filename=\"progress.pdf\"")
        .result(ProgressPdf.of(reports, PageTexts.words(request)));
  }

  private FormReport report(Context request) {
    String athlete = athlete(request);
    String exercise =
        text(request, "exercise").orElseThrow(() -> new BadRequestResponse("exercise is missing"));
    ProgressSubject subject = subject(request, athlete, exercise);
    return desk.report(question(request, athlete, exercise), subject.name());
  }

  private List<ProgressSubject> subjects(Context request) {
    return desk.subjects(gate.scope(Viewers.of(request)));
  }

  private ProgressSubject subject(Context request, String athlete, String exercise) {
    return subjects(request).stream()
        .filter(s -> s.athlete().equals(athlete) && s.exercise().equals(exercise))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private ProgressQuestion question(Context request, String athlete, String exercise) {
    return new ProgressQuestion(
        athlete,
        exercise,
        text(request, "side").map(ProgressRoutes::limb),
        text(request, "from").map(day -> day("from", day)),
        text(request, "to")
            .map(day -> day("to", day))
            .orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
  }

  /** Whoever does not see the athlete finds nothing. */
  private String athlete(Context request) {
    String athlete =
        text(request, "athlete")
            .orElseThrow(() -> new BadRequestResponse("athlete must be named: ?athlete=…"));
    if (!gate.sees(Viewers.of(request), StoredSession.ownerOf(athlete))) {
      throw new NotFoundResponse();
    }
    return athlete;
  }

  private static Limb limb(String side) {
    return switch (side) {
      case "left" -> Limb.LEFT;
      case "right" -> Limb.RIGHT;
      default -> throw new BadRequestResponse("side must be left or right");
    };
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1970 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException notADay) {
      throw notADay(name);
    }
    throw notADay(name);
  }

  private static BadRequestResponse notADay(String name) {
    return new BadRequestResponse(name + " must be a day like 2026-11-23");
  }

  private static Optional<String> text(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= 400);
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
