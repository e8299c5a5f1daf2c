package dev.femoris.service.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session's repetitions after its corrections.
 *
 * @param repetitions in order of time, those left out too
 * @param comments that stand, in the order they were written
 * @param lost corrections that stand and found nothing to correct
 */
public record CorrectedSession(
    List<ShownRepetition> repetitions, List<CorrectionEvent> comments, List<Lost> lost) {

  /**
   * A correction that found nothing to correct, because the analysis counts otherwise by now.
   *
   * @param why for people
   */
  public record Lost(CorrectionEvent event, String why) {}

  public CorrectedSession {
    repetitions = List.copyOf(repetitions);
    comments = List.copyOf(comments);
    lost = List.copyOf(lost);
  }

  /**
   * What is shown.
   *
   * @param own what the analysis counted, in order of time
   * @param events all of the session, in order of their revisions
   */
  public static CorrectedSession of(List<OwnRepetition> own, List<CorrectionEvent> events) {
    List<ShownRepetition> now = own.stream().map(ShownRepetition::of).toList();
    List<CorrectionEvent> comments = new ArrayList<>();
    List<Lost> lost = new ArrayList<>();
    for (CorrectionEvent event : new StandingCorrections(events).all()) {
      if (event.what() instanceof Correction.Comment) {
        comments.add(event);
      }
      switch (new RepetitionEditor(now).apply(event.what())) {
        case Step.Done done -> now = done.repetitions();
        case Step.Refused refused -> lost.add(new Lost(event, refused.why()));
      }
    }
    return new CorrectedSession(now, comments, lost);
  }

  /** Whether a person changed anything that is measured or counted. */
  public boolean isChanged() {
    return repetitions.stream().anyMatch(rep -> !rep.changes().isEmpty());
  }

  public int count() {
    return (int) repetitions.stream().filter(ShownRepetition::counts).count();
  }

  /** Why an event cannot come next; empty when it can. */
  public static Optional<String> refusal(
      List<OwnRepetition> own, List<CorrectionEvent> events, Correction next) {
    CorrectedSession now = of(own, events);
    if (next instanceof Correction.Undo undo) {
      return new StandingCorrections(events)
          .refusalToUndo(undo.revision())
          .or(() -> lostBy(undo, own, events, now));
    }
    return switch (new RepetitionEditor(now.repetitions()).apply(next)) {
      case Step.Done unused -> Optional.empty();
      case Step.Refused refused -> Optional.of(refused.why());
    };
  }

  /** What later changes would find nothing to correct any more, because they built on this one. */
  private static Optional<String> lostBy(
      Correction.Undo undo,
      List<OwnRepetition> own,
      List<CorrectionEvent> events,
      CorrectedSession now) {
    List<CorrectionEvent> after = new ArrayList<>(events);
    after.add(new CorrectionEvent(events.getLast().revision() + 1, "", Instant.EPOCH, undo));
    return of(own, after).lost().stream()
        .map(lost -> lost.event().revision())
        .filter(
            revision -> now.lost().stream().noneMatch(lost -> lost.event().revision() == revision))
        .findFirst()
        .map("change %d builds on it: undo that first"::formatted);
  }

  /**
   * Revisions that may be undone as far as their times tell, newest first; {@link #refusal} has the
   * last word.
   */
  public static List<Integer> undoable(List<CorrectionEvent> events) {
    var standing = new StandingCorrections(events);
    return events.reversed().stream()
        .map(CorrectionEvent::revision)
        .filter(revision -> standing.refusalToUndo(revision).isEmpty())
        .toList();
  }

  /** Revisions that are undone. */
  public static List<Integer> undone(List<CorrectionEvent> events) {
    var standing = new StandingCorrections(events);
    return events.stream().filter(e -> !standing.stands(e)).map(CorrectionEvent::revision).toList();
  }
}
