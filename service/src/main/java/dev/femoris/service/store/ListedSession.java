package dev.femoris.service.store;

import java.util.OptionalInt;

/**
 * A session in a list.
 *
 * @param corrected how many repetitions count after a person's corrections; empty when nobody
 *     changed any
 * @param said how many counted with what was said on live pages; empty when that is what the
 *     analysis counted
 */
public record ListedSession(StoredSession session, OptionalInt corrected, OptionalInt said) {}
