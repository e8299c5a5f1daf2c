package dev.femoris.service.liveset;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact as it was written.
 *
 * @param by who said it, as others read the name; empty where nobody signs in
 */
public record StoredFact(long id, LiveFact fact, Optional<String> by, Instant statedAt) {}
