package dev.femoris.service.diary;

/**
 * An entry nobody made: a session came to it.
 *
 * @param sessionId which
 * @param repetitions of which it is the median
 */
public record SensedEntry(String sessionId, DatedEntry entry, int repetitions) {}
