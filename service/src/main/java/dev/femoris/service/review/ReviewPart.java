package dev.femoris.service.review;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.service.session.MeasuredSessions;
import dev.femoris.service.session.SessionPart;
import dev.femoris.service.store.Database;

/**
 * The objects of this package, put together.
 *
 * @param measured stored sessions as corrections leave them, for learning
 */
public record ReviewPart(ReviewDesk desk, CorrectionDesk corrections, MeasuredSessions measured) {

  public static ReviewPart of(Database database, SessionPart sessions, ExerciseCatalog exercises) {
    var analysed = new AnalysedSessions(sessions.signals());
    var shown = new ShownSessions(database.sessions(), database.corrections(), analysed);
    var traces = new ShownTraces(sessions.reports(), analysed);
    var reports = new CorrectedReports(sessions.reports(), database.liveFacts(), shown, analysed);
    return new ReviewPart(
        new ReviewDesk(
            shown,
            traces,
            database.corrections(),
            database.liveFacts(),
            database.labels(),
            exercises,
            reports),
        new CorrectionDesk(
            database.sessions(), database.corrections(), database.liveFacts(), shown, analysed),
        new CorrectedMeasures(sessions.measured(), database.corrections()));
  }
}
