package dev.femoris.service.progress;

import dev.femoris.analysis.progress.Limb;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What of whose form is wanted.
 *
 * @param athlete as in a baseline's key: the account, or without accounts the label
 * @param exercise the contract's id
 * @param limb when only one leg's sessions are wanted
 * @param from first day; empty for the first session's
 * @param to last day
 */
public record ProgressQuestion(
    String athlete, String exercise, Optional<Limb> limb, Optional<LocalDate> from, LocalDate to) {

  ProgressQuestion of(String otherExercise) {
    return new ProgressQuestion(athlete, otherExercise, limb, from, to);
  }
}
