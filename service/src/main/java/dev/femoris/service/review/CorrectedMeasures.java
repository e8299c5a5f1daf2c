package dev.femoris.service.review;

import dev.femoris.analysis.form.Verdict;
import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.correction.OwnRepetition;
import dev.femoris.service.correction.ShownRepetition;
import dev.femoris.service.correction.Stretch;
import dev.femoris.service.message.ReviewAnswers;
import dev.femoris.service.session.MeasuredRepetition;
import dev.femoris.service.session.MeasuredSession;
import dev.femoris.service.session.MeasuredSessions;
import dev.femoris.service.store.CorrectionStore;
import dev.femoris.service.store.StoredSession;
import java.util.List;
import java.util.Optional;

/**
 * Measured sessions as corrections leave them, for learning: what a person excluded or made
 * something else of is not there, and what a person found a fault in is no example of a good
 * repetition. The numbers stay the analysis' own, and so do sets and indices.
 */
final class CorrectedMeasures implements MeasuredSessions {

  private final MeasuredSessions measured;
  private final CorrectionStore corrections;

  CorrectedMeasures(MeasuredSessions measured, CorrectionStore corrections) {
    this.measured = measured;
    this.corrections = corrections;
  }

  @Override
  public MeasuredSession of(StoredSession session) {
    MeasuredSession whole = measured.of(session);
    List<CorrectionEvent> events = ReviewAnswers.events(corrections.of(session.id()));
    if (events.isEmpty()) {
      return whole;
    }
    var shown = CorrectedSession.of(own(whole), events);
    return new MeasuredSession(
        whole.repetitions().stream().flatMap(r -> corrected(r, shown).stream()).toList(),
        whole.algorithm());
  }

  private static List<OwnRepetition> own(MeasuredSession whole) {
    return whole.repetitions().stream()
        .map(
            r ->
                new OwnRepetition(
                    r.setIndex(), r.index(), new Stretch(r.startNanos(), r.endNanos())))
        .toList();
  }

  private static Optional<MeasuredRepetition> corrected(
      MeasuredRepetition measured, CorrectedSession shown) {
    return shown.repetitions().stream()
        .filter(ShownRepetition::counts)
        .filter(r -> r.own().filter(own -> isOf(own, measured)).isPresent())
        .findFirst()
        .map(r -> accepted(measured, r));
  }

  private static boolean isOf(OwnRepetition own, MeasuredRepetition measured) {
    return own.set() == measured.setIndex() && own.index() == measured.index();
  }

  private static MeasuredRepetition accepted(MeasuredRepetition measured, ShownRepetition shown) {
    boolean moved = shown.changes().contains(ShownRepetition.Change.MOVED);
    boolean good = measured.accepted() && !moved && !shown.said().containsValue(Verdict.PRESENT);
    return new MeasuredRepetition(
        measured.setIndex(),
        measured.index(),
        measured.startNanos(),
        measured.endNanos(),
        good,
        measured.features());
  }
}
