package dev.femoris.service.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which sessions are wanted, newest first. What is empty does not matter.
 *
 * @param exercise the contract's id
 * @param athlete a session's label, as a whole
 * @param from began then or later
 * @param to began before
 * @param text occurs in label, device, exercise or id, whatever the case
 * @param after the last one that is known already
 * @param limit how many at most
 */
public record SessionQuery(
    Optional<String> exercise,
    Optional<String> athlete,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> text,
    Optional<Cursor> after,
    int limit) {

  /**
   * A place in the list.
   *
   * @param startedAt as exact as the database keeps it
   */
  public record Cursor(Instant startedAt, String id) {}

  /** The newest of all. */
  public static SessionQuery newest(int limit) {
    return new SessionQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }
}
