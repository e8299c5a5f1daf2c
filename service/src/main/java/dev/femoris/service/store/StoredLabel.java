package dev.femoris.service.store;

import java.util.OptionalLong;

/**
 * A label as it was written; never changed.
 *
 * @param supersedes the label it was written over, if any
 * @param superseded whether another was written over this one
 */
public record StoredLabel(
    long id, RepetitionLabel label, OptionalLong supersedes, boolean superseded) {

  /** Whether it says something of the repetition today. */
  public boolean current() {
    return !superseded && label.label() != TrainerLabel.WITHDRAWN;
  }
}
