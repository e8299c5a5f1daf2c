package dev.femoris.service.store;

import java.time.Instant;

/**
 * A link with which whoever has it reads the report of one session.
 *
 * @param sessionId whose report
 * @param expiresAt from when on it leads nowhere
 */
public record SharedReport(long id, String sessionId, Instant createdAt, Instant expiresAt) {}
