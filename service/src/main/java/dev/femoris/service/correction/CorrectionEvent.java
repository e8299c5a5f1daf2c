package dev.femoris.service.correction;

import java.time.Instant;

/**
 * A correction as it was made.
 *
 * @param revision its number in the session, from 1, without a gap
 * @param by who made it
 */
public record CorrectionEvent(int revision, String by, Instant at, Correction what) {}
