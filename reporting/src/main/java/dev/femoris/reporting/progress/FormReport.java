package dev.femoris.reporting.progress;

import dev.femoris.analysis.progress.FormHistory;
import dev.femoris.analysis.progress.FormSession;
import dev.femoris.analysis.progress.Limb;
import java.util.List;
import java.util.Optional;

/**
 * One athlete's form in one exercise. The verdicts are over all sessions up to {@code toDay},
 * whatever is shown.
 *
 * @param athlete for people
 * @param exerciseName for people
 * @param limb when only one leg's sessions are looked at
 * @param notes of days up to {@code toDay}, oldest first
 * @param fromDay first day that is shown, days since 1970-01-01
 * @param toDay last one
 * @param leftOut sessions that could not be read
 */
public record FormReport(
    String athlete,
    String exerciseId,
    String exerciseName,
    Optional<Limb> limb,
    FormHistory history,
    List<DayNote> notes,
    long fromDay,
    long toDay,
    int leftOut) {

  public FormReport {
    notes = List.copyOf(notes);
    if (toDay < fromDay) {
      throw new IllegalArgumentException("from day %d to day %d".formatted(fromDay, toDay));
    }
  }

  /** Sessions of the days that are shown. */
  public List<FormSession> shown() {
    return history.sessions().stream().filter(s -> isShown(s.day())).toList();
  }

  /** Notes of the days that are shown. */
  public List<DayNote> shownNotes() {
    return notes.stream().filter(note -> isShown(note.day())).toList();
  }

  public boolean isShown(long day) {
    return day >= fromDay && day <= toDay;
  }

  public long days() {
    return toDay - fromDay + 1;
  }
}
