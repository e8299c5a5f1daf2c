package dev.femoris.service.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a trainer says of a repetition. */
public enum TrainerLabel {
  GOOD,
  ROUNDED,
  /** What was said before is taken back. */
  WITHDRAWN;

  /** The word in the database and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TrainerLabel> find(String id) {
    return Arrays.stream(values()).filter(label -> label.id().equals(id)).findFirst();
  }
}
