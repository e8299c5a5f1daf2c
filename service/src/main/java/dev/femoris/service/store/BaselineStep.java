package dev.femoris.service.store;

import java.util.Optional;

/** How a session's end makes the next baseline from the one before. */
@FunctionalInterface
public interface BaselineStep {

  /** What is to be written as the next version. */
  record Next(int sessions, int repetitions, String json) {}

  /**
   * Empty when the session adds nothing.
   *
   * @param before the newest version that does not hold this session
   */
  Optional<Next> after(Optional<StoredBaseline> before);
}
