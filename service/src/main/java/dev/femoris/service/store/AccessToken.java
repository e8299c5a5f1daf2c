package dev.femoris.service.store;

import java.time.Instant;
import java.util.Optional;

/** A token that is in use; its secret is not kept. */
public record AccessToken(
    long id,
    Account account,
    TokenKind kind,
    String name,
    Instant createdAt,
    Optional<Instant> lastUsedAt) {}
