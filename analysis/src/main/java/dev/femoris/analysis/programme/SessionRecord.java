package dev.femoris.analysis.programme;

import java.util.OptionalLong;

/**
 * A planned session and what became of it.
 *
 * @param name the session's
 * @param dueDay as planned
 * @param doneDay when it was done; empty when it was not, or not yet
 */
public record SessionRecord(String name, long dueDay, OptionalLong doneDay, Adherence adherence) {}
