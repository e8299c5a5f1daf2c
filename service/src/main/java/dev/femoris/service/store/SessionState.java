package dev.femoris.service.store;

import java.util.Locale;

/** Where a session is in its life. */
public enum SessionState {
  /** Samples are still expected. */
  OPEN,
  /** Over, with a result. */
  ENDED,
  /** Over without a result: the exercise was never named, or the analysis failed. */
  FAILED;

  /** The word in the database and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SessionState ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
