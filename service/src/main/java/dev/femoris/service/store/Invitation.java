package dev.femoris.service.store;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A link that works once.
 *
 * @param madeBy the account that made it; empty when the console did
 * @param accountId whose password it sets; empty for the other kinds
 * @param forWhom the maker's note of who gets it
 * @param used whether somebody used it, or the maker took it back
 */
public record Invitation(
    long id,
    InvitationKind kind,
    OptionalLong madeBy,
    OptionalLong accountId,
    String forWhom,
    Instant createdAt,
    Instant expiresAt,
    boolean used) {

  public boolean isOpen(Instant now) {
    return !used && now.isBefore(expiresAt);
  }
}
