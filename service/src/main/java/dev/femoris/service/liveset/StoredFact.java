package dev.femoris.service.liveset;

import java.time.Instant;

/** A fact as it was written. */
public record StoredFact(long id, LiveFact fact, Instant statedAt) {}
