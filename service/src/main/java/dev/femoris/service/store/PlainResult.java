package dev.femoris.service.store;

import java.time.Instant;

/** The result of a session that nobody corrected, in the contract's form. */
public record PlainResult(String sessionId, Instant writtenAt, String json) {}
