package dev.femoris.service.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of a session's events stand, and which may be undone. */
final class StandingCorrections {

  private final List<CorrectionEvent> events;
  private final Set<Integer> undone = new HashSet<>();

  /**
   * @param events in order of their revisions
   */
  StandingCorrections(List<CorrectionEvent> events) {
    this.events = events;
    for (CorrectionEvent event : events.reversed()) {
      if (event.what() instanceof Correction.Undo undo && !undone.contains(event.revision())) {
        undone.add(undo.revision());
      }
    }
  }

  boolean stands(CorrectionEvent event) {
    return !undone.contains(event.revision());
  }

  List<CorrectionEvent> all() {
    return events.stream().filter(this::stands).toList();
  }

  /** Why an event cannot be undone; empty when it can. */
  Optional<String> refusalToUndo(int revision) {
    Optional<CorrectionEvent> found =
        events.stream().filter(event -> event.revision() == revision).findFirst();
    if (found.isEmpty()) {
      return Optional.of("there is no change %d to undo".formatted(revision));
    }
    if (!stands(found.get())) {
      return Optional.of("change %d is undone already".formatted(revision));
    }
    if (found.get().what() instanceof Correction.Reanalysis) {
      return Optional.of("an analysis cannot be undone");
    }
    return touched(found.get()).flatMap(stretch -> laterOn(stretch, revision));
  }

  private Optional<String> laterOn(Stretch stretch, int revision) {
    return events.stream()
        .filter(event -> event.revision() > revision && stands(event))
        .filter(event -> event.what().touches().filter(stretch::overlaps).isPresent())
        .findFirst()
        .map(
            event ->
                "change %d builds on it (%s): undo that first"
                    .formatted(event.revision(), event.what().kind()));
  }

  /** What undoing an event would change; of an undo, what it took back. */
  private Optional<Stretch> touched(CorrectionEvent event) {
    return event.what() instanceof Correction.Undo undo
        ? events.stream()
            .filter(other -> other.revision() == undo.revision())
            .findFirst()
            .flatMap(this::touched)
        : event.what().touches();
  }
}
