package dev.femoris.service.store;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was done with a personal model.
 *
 * @param by who did it
 * @param reason why, as far as somebody said; empty when nobody did
 */
public record ModelStep(Kind kind, String by, Instant at, String reason) {

  /** What was done. */
  public enum Kind {
    /** From now on the athlete's sessions are judged with it. */
    ACTIVATED,
    /** Another version was activated in its place. */
    REPLACED,
    /** It is not to be used. */
    REVOKED;

    /** The word in the database and in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofId(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }
}
