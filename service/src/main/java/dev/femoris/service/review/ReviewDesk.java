package dev.femoris.service.review;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.ReviewAnswers;
import dev.femoris.service.store.CorrectionStore;
import dev.femoris.service.store.LabelStore;
import dev.femoris.service.store.LiveFactStore;
import dev.femoris.service.store.StoredReview;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.WrittenResult;
import dev.femoris.service.trace.TraceOf;
import dev.femoris.service.trace.TracePyramid;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Shows sessions that are over, from any thread. What cannot be done is a {@link Failure} with one
 * line: NO_INPUT when there is no such thing, BAD_INPUT when the thing is not fit.
 */
public final class ReviewDesk {

  private final ShownSessions shown;
  private final ShownTraces traces;
  private final CorrectionStore corrections;
  private final LiveFactStore liveFacts;
  private final LabelStore labels;
  private final ExerciseCatalog exercises;
  private final CorrectedReports reports;

  ReviewDesk(
      ShownSessions shown,
      ShownTraces traces,
      CorrectionStore corrections,
      LiveFactStore liveFacts,
      LabelStore labels,
      ExerciseCatalog exercises,
      CorrectedReports reports) {
    this.shown = shown;
    this.traces = traces;
    this.corrections = corrections;
    this.liveFacts = liveFacts;
    this.labels = labels;
    this.exercises = exercises;
    this.reports = reports;
  }

  /** What is shown of a session after its corrections. */
  public StoredReview shown(String id) {
    return shown.review(shown.over(id));
  }

  /** A session that is over. */
  public StoredSession over(String id) {
    return shown.over(id);
  }

  /** The limb's motion through a session that is over. */
  public AngleTrace angles(String id) {
    return shown.whole(shown.over(id)).analysis().trace();
  }

  /** A session as it is after its corrections, with all that was done to it, as JSON. */
  public String view(String id) {
    StoredSession session = shown.over(id);
    StoredReview review = shown.review(session);
    WrittenResult result = shown.result(id);
    return ReviewAnswers.view(
        new ReviewAnswers.View(
            session,
            session.exercise().flatMap(exercises::find),
            review.json(),
            session.repetitions(),
            review.changed() ? OptionalInt.of(review.repetitions()) : OptionalInt.empty(),
            corrections.of(id),
            new LiveFacts(liveFacts.of(id)).standing(),
            labels.current(id),
            algorithm(result.result().software(), result.result().algorithm()),
            newer(result)));
  }

  /**
   * A tile of a session's thinned trace as JSON; {@code coarsest} is the level that is one tile.
   *
   * @param level of detail, 0 the finest; empty for the coarsest
   */
  public String tile(String id, TraceOf of, OptionalInt level, int tile) {
    TracePyramid pyramid = traces.of(shown.over(id), shown.result(id), of);
    int wanted = level.orElse(pyramid.levels() - 1);
    if (wanted < 0 || wanted >= pyramid.levels() || tile < 0 || tile >= pyramid.tiles(wanted)) {
      throw Failure.of(
          FailureKind.NO_INPUT, "%s: no tile %d of level %d".formatted(id, tile, wanted));
    }
    return ReviewAnswers.tile(
        wanted,
        tile,
        TracePyramid.bucketS(wanted),
        pyramid.endS(),
        pyramid.lowestDeg(wanted, tile),
        pyramid.highestDeg(wanted, tile));
  }

  /** The courses of a session's repetitions as JSON, at most {@code points} each. */
  public String courses(String id, int points) {
    StoredSession session = shown.over(id);
    return RepetitionCourses.of(
        shown.review(session).json(), traces.of(session, shown.result(id), TraceOf.LIMB), points);
  }

  /** Sees to it that the report on disk is of what is shown. */
  public void freshReport(String id) {
    shown.session(id);
    if (!corrections.of(id).isEmpty()) {
      reports.refresh(shown.over(id));
    }
  }

  /**
   * Sees to it that there is a report in a language, of what is shown.
   *
   * @return the folder it is in
   * @throws Failure (BAD_INPUT) when the session cannot be analysed again, (IO) when it cannot be
   *     read or the report not written
   */
  public Path freshReport(String id, Words words) {
    return reports.refresh(shown.over(id), words);
  }

  private static Optional<String> newer(WrittenResult result) {
    Provenance today = Provenance.ofNothing();
    boolean same =
        today.software().equals(result.result().software())
            && today.algorithm().equals(result.result().algorithm());
    return same ? Optional.empty() : Optional.of(algorithm(today.software(), today.algorithm()));
  }

  private static String algorithm(String software, String algorithm) {
    return "Femoris %s, %s".formatted(software, algorithm);
  }
}
