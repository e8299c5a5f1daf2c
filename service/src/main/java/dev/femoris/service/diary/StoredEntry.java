package dev.femoris.service.diary;

import java.time.Instant;

/**
 * An entry as it was written down.
 *
 * @param by who entered it, for people
 */
public record StoredEntry(long id, DatedEntry entry, String by, Instant at) {}
