package dev.femoris.service.store;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Whose an archive becomes.
 *
 * @param name as sessions are labelled, or the account's
 * @param accountId empty for an athlete known by a label only
 * @param formerName what the athlete was called where the archive was made
 * @param madeAt when that was; a session that was open then ended then
 * @param content hash of what is in it
 * @param hasFolder whether files of a session or upload of that id lie here already
 */
public record ArchiveTarget(
    String name,
    OptionalLong accountId,
    String formerName,
    Instant madeAt,
    String content,
    Predicate<String> hasFolder) {

  /** As keys of baselines and models call the athlete. */
  String athlete() {
    return accountId.isPresent() ? StoredSession.athleteOf(accountId.getAsLong()) : name;
  }
}
