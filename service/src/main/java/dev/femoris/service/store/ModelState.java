package dev.femoris.service.store;

import java.util.Locale;

/** Where a personal model is in its life. */
public enum ModelState {
  /** Better than the baseline alone, and not yet in use. */
  READY,
  /** No better than the baseline alone: it may not be used. */
  NOT_BETTER,
  /** The athlete's sessions are judged with it. */
  ACTIVE,
  /** Another version is, or was, used in its place. */
  REPLACED,
  /** Somebody said that it is not to be used. */
  REVOKED;

  /** The word in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
