package dev.femoris.service.store;

import java.util.OptionalInt;

/**
 * A session in a list.
 *
 * @param corrected how many repetitions count after a person's corrections; empty when nobody
 *     changed any
 */
public record ListedSession(StoredSession session, OptionalInt corrected) {}
